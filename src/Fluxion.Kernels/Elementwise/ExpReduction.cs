using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// e^x = 2ⁿ e^r: n is the integer nearest x / ln 2, and n ln 2 is taken off in two parts of which n times the first is exact.
/// e^r = 1 + r + r² E(r) for |r| ≤ ln 2 / 2.
/// </summary>
internal static class ExpReduction
{
    /// <summary>r of a float x, |x| ≤ 110; <paramref name="rounded"/> is n + RoundFloat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Reduce(Vector512<float> x, out Vector512<float> rounded, out Vector512<float> n)
    {
        rounded = x.TimesPlus(Vector512.Create(1.44269504f), Exponent.RoundFloat);
        n = rounded - Vector512.Create(Exponent.RoundFloat);
        var r = n.TimesPlus(Vector512.Create(-0.693115234375f), x);
        return n.TimesPlus(Vector512.Create(-3.194618329871446e-05f), r);
    }

    /// <summary>r of a double x, |x| ≤ 800; <paramref name="rounded"/> is n + RoundDouble.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Reduce(Vector512<double> x, out Vector512<double> rounded, out Vector512<double> n)
    {
        rounded = x.TimesPlus(Vector512.Create(1.4426950408889634), Exponent.RoundDouble);
        n = rounded - Vector512.Create(Exponent.RoundDouble);
        var r = n.TimesPlus(Vector512.Create(-0.6931471805592082), x);
        return n.TimesPlus(Vector512.Create(-7.371002565167799e-13), r);
    }

    /// <summary>e^r. 1 + r is rounded first and its error kept, so that little more than the last rounding remains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> r)
    {
        var one = Vector512<float>.One;
        var high = one + r;
        return high + (r * r).TimesPlus(Tail(r), r - (high - one));
    }

    /// <summary>e^r − 1, which keeps its digits near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpMinusOne(Vector512<float> r) => (r * r).TimesPlus(Tail(r), r);

    /// <summary>e^r. 1 + r is rounded first and its error kept, so that little more than the last rounding remains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> r)
    {
        var one = Vector512<double>.One;
        var high = one + r;
        return high + (r * r).TimesPlus(Tail(r), r - (high - one));
    }

    /// <summary>e^r − 1, which keeps its digits near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpMinusOne(Vector512<double> r) => (r * r).TimesPlus(Tail(r), r);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Tail(Vector512<float> r) =>
        Vector512.Create(0.000198910799f)
            .TimesPlus(r, 0.00139337312f)
            .TimesPlus(r, 0.00833331048f)
            .TimesPlus(r, 0.0416664630f)
            .TimesPlus(r, 0.166666672f)
            .TimesPlus(r, 0.5f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Tail(Vector512<double> r) =>
        Vector512.Create(2.09147553258932e-09)
            .TimesPlus(r, 2.5105312729622103e-08)
            .TimesPlus(r, 2.755727347871858e-07)
            .TimesPlus(r, 2.755725517000089e-06)
            .TimesPlus(r, 2.480158732567746e-05)
            .TimesPlus(r, 0.0001984126987500228)
            .TimesPlus(r, 0.0013888888888883711)
            .TimesPlus(r, 0.008333333333326084)
            .TimesPlus(r, 0.04166666666666667)
            .TimesPlus(r, 0.1666666666666667)
            .TimesPlus(r, 0.5);
}
