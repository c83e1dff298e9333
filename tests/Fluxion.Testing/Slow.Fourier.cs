namespace Fluxion.Testing;

internal static partial class Slow
{
    /// <summary>Σ x_j e^(sign · 2πi jk/n) of complex numbers that lie real beside imaginary part.</summary>
    internal static double[] Fourier(double[] x, int sign)
    {
        var n = x.Length / 2;
        var y = new double[x.Length];
        for (var k = 0; k < n; k++)
        {
            for (var j = 0; j < n; j++)
            {
                var (sin, cos) = Math.SinCos(sign * 2 * Math.PI * (j * k % n) / n);
                y[2 * k] += (x[2 * j] * cos) - (x[(2 * j) + 1] * sin);
                y[(2 * k) + 1] += (x[2 * j] * sin) + (x[(2 * j) + 1] * cos);
            }
        }

        return y;
    }
}
