using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The natural logarithm, within 1 ulp in float and in double: −∞ at both zeros, NaN below. x = m · 2ᵉ, f = m − 1, and e ln 2 is added in
/// two parts of which the first times e is exact.
/// </summary>
internal readonly struct LogOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    /// <summary>log(1 + f) = f − f²/2 + f³ L(f).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var f = Mantissa.Split(x, out var e) - Vector512<float>.One;
        var l = Vector512.Create(0.0697161183f)
            .TimesPlus(f, -0.114797339f)
            .TimesPlus(f, 0.116854198f)
            .TimesPlus(f, -0.124256872f)
            .TimesPlus(f, 0.142490581f)
            .TimesPlus(f, -0.166678026f)
            .TimesPlus(f, 0.200007156f)
            .TimesPlus(f, -0.249999970f)
            .TimesPlus(f, 0.333333313f);
        var square = f * f;
        var small = (square * f).TimesPlus(l, e * 3.194618329871446e-05f);
        var y = square.TimesPlus(Vector512.Create(-0.5f), small) + f;
        y = e.TimesPlus(Vector512.Create(0.693115234375f), y);
        return AtTheEdges(x, y, float.NegativeInfinity, float.PositiveInfinity, float.NaN);
    }

    /// <summary>
    /// log(1 + f) = f − (f²/2 − s (f²/2 + s² A(s²))) with s = f / (2 + f): the series of 2 atanh s, arranged so that f stands exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var f = Mantissa.Split(x, out var e) - Vector512<double>.One;
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
        var small = s.TimesPlus(u.TimesPlus(a, half), e * 7.371002565167799e-13);
        var y = e.TimesPlus(Vector512.Create(0.6931471805592082), f - (half - small));
        return AtTheEdges(x, y, double.NegativeInfinity, double.PositiveInfinity, double.NaN);
    }

    /// <summary>y where 0 &lt; x &lt; ∞; the three constants are −∞, ∞ and NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> AtTheEdges<T>(Vector512<T> x, Vector512<T> y, T low, T high, T nan)
    {
        var zero = Vector512<T>.Zero;
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(high)), y, x);
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, zero), Vector512.Create(nan), y);
        return Vector512.ConditionalSelect(Vector512.Equals(x, zero), Vector512.Create(low), y);
    }
}
