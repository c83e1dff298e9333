namespace Fluxion.Kernels;

/// <summary>Polynomials of one number, highest power first. Coefficients that are no plain fractions come from eng/reference/special_coefficients.py.</summary>
internal static class Polynomial
{
    public static double Of(ReadOnlySpan<double> coefficients, double x)
    {
        var y = 0.0;
        foreach (var c in coefficients)
        {
            y = y * x + c;
        }

        return y;
    }
}
