namespace Fluxion.Kernels;

/// <summary>
/// The n-th derivative of ψ, n ≥ 1, as (−1)ⁿ⁺¹ n! ζ(n + 1, x) (DLMF 5.15.2): within some ulp for x > 0, and below 0 where n is odd. For
/// an even n below 0 the error is relative to the greater of two terms. At the poles 0, −1, … it is ∞ for an odd n; for an even one it is ∓∞
/// at ±0 and NaN at the others.
/// </summary>
internal readonly struct PolygammaFunction : IElementPairFunction
{
    public static double Invoke(double x, double y)
    {
        var (n, at) = (x, y);
        if (at <= 0 && at == Math.Floor(at))
        {
            return AtPole(n % 2 == 1, at);
        }

        var value = HurwitzZeta.Of(n + 1, at);
        for (var k = 2.0; k <= n; k++)
        {
            value *= k;
        }

        return n % 2 == 1 ? value : -value;
    }

    private static double AtPole(bool isOdd, double at) =>
        isOdd && double.IsFinite(at) ? double.PositiveInfinity : at == 0 ? Math.CopySign(double.PositiveInfinity, -at) : double.NaN;
}
