using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The power of doubles. y log₂ x reaches 1075 and its fraction must be good to 53 bits, so the logarithm is a pair of doubles,
/// within 2^-63 of itself.
/// </summary>
internal static class PowDouble
{
    /// <summary>x to the power y for x ≥ 0. NaN in gives some number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y)
    {
        var log = Log2(x, out var logLow);
        log = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512.Create(double.NegativeInfinity), log);
        log = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(double.PositiveInfinity)), x, log);

        var exact = ExactPair.Product(y, log, out var low);
        low = y.TimesPlus(logLow, low);
        var t = Vector512.MinNative(Vector512.Create(1100.0), Vector512.MaxNative(Vector512.Create(-1100.0), exact));
        low = Vector512.ConditionalSelect(Vector512.Equals(t, exact), low, Vector512<double>.Zero);

        var n = t + Vector512.Create(Exponent.RoundDouble) - Vector512.Create(Exponent.RoundDouble);
        return Exponent.Scale(ExpReduction.Exp((t - n + low) * 0.6931471805599453), n);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> OutOfLine(Vector512<double> x, Vector512<double> y) => Invoke(x, y);

    /// <summary>log₂ x as a pair, for finite x above 0. A call where a lane is several registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log2(Vector512<double> x, out Vector512<double> low) =>
        Vector512.IsHardwareAccelerated ? LogPair(x, out low) : LogPairOutOfLine(x, out low);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> LogPairOutOfLine(Vector512<double> x, out Vector512<double> low) => LogPair(x, out low);

    /// <summary>
    /// log₂ x = e + s (2 + ⅔ s² + s⁴ D(s²)) / ln 2 with s = (m − 1) / (m + 1). All but s⁴ D(s²), at most 2^-11 of the sum, is
    /// done in pairs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogPair(Vector512<double> x, out Vector512<double> low)
    {
        var one = Vector512<double>.One;
        var m = Mantissa.Split(x, out var e);
        var f = m - one;
        var d = m + one;
        var dLow = m - (d - one);
        var inverse = one / d;
        var s = f * inverse;
        var back = ExactPair.Product(s, d, out var backLow);
        var sLow = (f - back - backLow - s * dLow) * inverse;

        var u = ExactPair.Product(s, s, out var uLow);
        uLow = (s + s).TimesPlus(sLow, uLow);
        var w = ExactPair.Product(u, Vector512.Create(0.6666666666666666), out var wLow);
        wLow = uLow.TimesPlus(Vector512.Create(0.6666666666666666), u.TimesPlus(Vector512.Create(3.700743415417188e-17), wLow));
        wLow = (u * u).TimesPlus(SeriesTail(u), wLow);

        var sum = ExactPair.Sum(Vector512.Create(2.0), w, out var sumLow);
        sumLow += wLow;
        var log = ExactPair.Product(s, sum, out var logLow);
        logLow = sLow.TimesPlus(sum, s.TimesPlus(sumLow, logLow));
        var log2 = ExactPair.Product(log, Vector512.Create(1.4426950408889634), out low);
        low = log.TimesPlus(Vector512.Create(2.0355273740931033e-17), logLow.TimesPlus(Vector512.Create(1.4426950408889634), low));

        log2 = ExactPair.Sum(e, log2, out var rounding);
        return ExactPair.Sum(log2, low + rounding, out low);
    }

    /// <summary>D of the series above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SeriesTail(Vector512<double> u) =>
        Vector512.Create(0.12915929658165393)
            .TimesPlus(u, 0.13285770192868424)
            .TimesPlus(u, 0.15385580435394985)
            .TimesPlus(u, 0.1818180817006874)
            .TimesPlus(u, 0.22222222271577444)
            .TimesPlus(u, 0.2857142857133746)
            .TimesPlus(u, 0.4000000000000003);
}
