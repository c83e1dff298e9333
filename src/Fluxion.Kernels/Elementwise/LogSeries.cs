using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The double logarithm once its argument is split: log x = e ln 2 + log(1 + f) with √½ ≤ 1 + f &lt; √2, and e ln 2 added in two parts of which
/// the first times e is exact.
/// </summary>
internal static class LogSeries
{
    /// <summary>The smaller part of ln 2.</summary>
    public const double LowLn2 = 7.371002565167799e-13;

    /// <summary>
    /// log(1 + f) = f − (f²/2 − s (f²/2 + s² A(s²))) with s = f / (2 + f): the series of 2 atanh s, arranged so that f stands exact.
    /// <paramref name="low"/> is e · LowLn2, and what else is small and to be added.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sum(Vector512<double> f, Vector512<double> e, Vector512<double> low)
    {
        var s = f / (f + Vector512.Create(2.0));
        var u = s * s;
        var a = Vector512.Create(0.1461916613488797)
            .TimesPlus(u, 0.1533150161114533)
            .TimesPlus(u, 0.18182895750119193)
            .TimesPlus(u, 0.22222211043776857)
            .TimesPlus(u, 0.2857142862653362)
            .TimesPlus(u, 0.3999999999989827)
            .TimesPlus(u, 0.666666666666667);
        var half = f * f * 0.5;
        var small = s.TimesPlus(u.TimesPlus(a, half), low);
        return e.TimesPlus(Vector512.Create(0.6931471805592082), f - (half - small));
    }

    /// <summary>y where 0 &lt; x &lt; ∞; the three constants are −∞, ∞ and NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AtTheEdges<T>(Vector512<T> x, Vector512<T> y, T low, T high, T nan)
    {
        var zero = Vector512<T>.Zero;
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(high)), y, x);
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(nan), y);
        return Vector512.ConditionalSelect(Vector512.Equals(x, zero), Vector512.Create(low), y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtTheEdges(Vector512<double> x, Vector512<double> y) =>
        AtTheEdges(x, y, double.NegativeInfinity, double.PositiveInfinity, double.NaN);
}
