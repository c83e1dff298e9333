namespace Fluxion.Kernels;

/// <summary>
/// log |B(a, b)| with B = Γ(a) Γ(b) / Γ(a + b). Where Stirling's series holds, its large terms are subtracted by hand, so that for positive
/// a and b the error stays near 10⁻¹⁵, absolute or relative.
/// </summary>
internal readonly struct LogBetaFunction : IElementPairFunction
{
    private const double HalfLogTwoPi = 0.9189385332046727;

    public static double Invoke(double x, double y)
    {
        var (small, large) = x < y ? (x, y) : (y, x);
        if (!(large >= StirlingSeries.Start) || !(small > 0))
        {
            return LgammaFunction.Invoke(x) + LgammaFunction.Invoke(y) - LgammaFunction.Invoke(x + y);
        }

        if (double.IsInfinity(large))
        {
            return double.NegativeInfinity;
        }

        var ratio = LogOnePlus.Of(small / large);
        var rest = StirlingSeries.LogGammaRest(large) - StirlingSeries.LogGammaRest(small + large);
        return small >= StirlingSeries.Start
            ? HalfLogTwoPi + StirlingSeries.LogGammaRest(small) + rest - 0.5 * Math.Log(small) - (large - 0.5) * ratio
                + small * (Math.Log(small / large) - ratio)
            : LgammaFunction.Invoke(small) + rest + small - small * (Math.Log(large) + ratio) - (large - 0.5) * ratio;
    }
}
