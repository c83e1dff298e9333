using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// R_n = (∂ⁿF/∂aⁿ) / q, with F the gamma distribution's function at shape a and q its density over l = log z: minus R₁ is how a gamma
/// number's logarithm moves with its shape. With S = F/q below the mean, or C = (1 − F)/q above it, each an integral of
/// exp(a w − z (eʷ − 1)) over half the line, whose derivatives have a factor w more; so neither tail loses digits. About 1e-12 relative for
/// n = 1 and shapes from 1e-3 on.
/// </summary>
internal static unsafe class GammaShapeRatio
{
    private const double Negligible = 1e-22;
    private const int Grain = 1 << 8;

    /// <summary>R_n at shape a and log z, for n ≥ 1.</summary>
    public static double At(int order, double a, double logZ)
    {
        if (!(a > 0) || double.IsNaN(logZ))
        {
            return double.NaN;
        }

        Span<double> moments = stackalloc double[order + 1];
        Span<double> density = stackalloc double[order + 1];
        var z = Math.Exp(logZ);
        var sign = z < a ? -1 : 1;
        Moments(a, z, sign, moments);
        DensityRatios(a, logZ, density);
        var (sum, binomial) = (0.0, 1.0);
        for (var k = 0; k <= order; k++)
        {
            sum += binomial * density[order - k] * moments[k];
            binomial = binomial * (order - k) / (k + 1);
        }

        return -sign * sum;
    }

    public static void Run<T>(int order, ReadOnlySpan<T> a, ReadOnlySpan<T> logZ, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        fixed (T* shapes = a, logs = logZ, results = y)
        {
            WorkSplitter.Run(y.Length, Grain, new Work<T>(order, shapes, logs, results));
        }
    }

    // ∫ wᵏ exp(a w − z (eʷ − 1)) dw over the positive or the negative half of the line.
    private static void Moments(double a, double z, int sign, Span<double> moments)
    {
        // The length over which the integrand falls; where z is small, it stays level up to log 1/z.
        var length = 1 / (Math.Abs(z - a) + Math.Sqrt(z / 2));
        length = sign > 0 && z < 1 ? Math.Min(length, Math.Log(1 + (1 / z))) : length;
        for (var i = 0; i < HalfLine.Places.Length; i++)
        {
            var w = sign * length * HalfLine.Places[i];
            var term = length * HalfLine.Weights[i] * Math.Exp((a * w) - (z * ExpMinusOne(w)));
            if (term < Negligible * moments[0] && HalfLine.Places[i] > 1)
            {
                break;
            }

            for (var k = 0; k < moments.Length; k++, term *= w)
            {
                moments[k] += term;
            }
        }
    }

    // q⁽ⁿ⁾/q: q is an exponential of a, so these are Bell's polynomials of its exponent's derivatives.
    private static void DensityRatios(double a, double logZ, Span<double> ratios)
    {
        ratios[0] = 1;
        for (var n = 1; n < ratios.Length; n++)
        {
            var binomial = 1.0;
            for (var k = 0; k < n; k++)
            {
                ratios[n] += binomial * ratios[n - 1 - k] * (k == 0 ? logZ - DigammaFunction.Invoke(a) : -PolygammaFunction.Invoke(k, a));
                binomial = binomial * (n - 1 - k) / (k + 1);
            }
        }
    }

    // eʷ − 1 = 2 sinh(w/2) e^(w/2) keeps its digits near 0.
    private static double ExpMinusOne(double w) => Math.Abs(w) < 1 ? 2 * Math.Sinh(w / 2) * Math.Exp(w / 2) : Math.Exp(w) - 1;

    private readonly struct Work<T>(int order, T* a, T* logZ, T* y) : IRangeWork
        where T : unmanaged, INumber<T>
    {
        public void Run(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                y[i] = T.CreateTruncating(At(order, double.CreateTruncating(a[i]), double.CreateTruncating(logZ[i])));
            }
        }
    }
}
