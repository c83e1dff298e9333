using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// What Sin, Cos and Tan share: r = x − nπ, and sin r for |r| up to π / 2. π is taken off in parts short enough that n times a part is exact
/// with or without fused multiply-add, and enough of them that r keeps its digits wherever |x| stays below the limit.
/// </summary>
internal static class SineSeries
{
    /// <summary>n below 2^12 and parts of 11 bits: exact products.</summary>
    public const float FloatLimit = 12000;

    /// <summary>n below 2^20 and parts of 32 bits: exact products.</summary>
    public const double DoubleLimit = 1 << 21;

    /// <summary>x − nπ, where n may be a half. The third part is the first to round, and its error is carried to the
    /// fourth. −0 stays −0, as it would not if the correction were added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Reduce(Vector512<float> x, Vector512<float> n)
    {
        x = n.TimesPlus(Vector512.Create(-3.140625f), x);
        x = n.TimesPlus(Vector512.Create(-0.0009675025939941406f), x);
        var r = n.TimesPlus(Vector512.Create(-1.5099067240953445e-07f), x);
        var error = n.TimesPlus(Vector512.Create(1.5099067240953445e-07f), r - x);
        r -= n.TimesPlus(Vector512.Create(5.126565838509123e-12f), error);
        return n.TimesPlus(Vector512.Create(-1.2246468525851679e-16f), r);
    }

    /// <summary>x − nπ, where n may be a half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Reduce(Vector512<double> x, Vector512<double> n)
    {
        x = n.TimesPlus(Vector512.Create(-3.1415926534682512), x);
        x = n.TimesPlus(Vector512.Create(-1.2154201012607932e-10), x);
        x = n.TimesPlus(Vector512.Create(-4.044532497422333e-21), x);
        return n.TimesPlus(Vector512.Create(-1.69568553207378e-31), x);
    }

    /// <summary>sin r = r + r³ S(r²); the sign is r's, also at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sin(Vector512<float> r)
    {
        var u = r * r;
        var s = Vector512.Create(-2.40763729e-8f)
            .TimesPlus(u, 2.75362981e-6f)
            .TimesPlus(u, -0.000198410838f)
            .TimesPlus(u, 0.00833333284f)
            .TimesPlus(u, -0.166666672f);
        return Vector512.ConditionalSelect(Vector512.Create(-0f), r, (u * r).TimesPlus(s, r));
    }

    /// <summary>sin r = r + r³ S(r²); the sign is r's, also at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sin(Vector512<double> r)
    {
        var u = r * r;
        var s = Vector512.Create(-8.005221766203323e-18)
            .TimesPlus(u, 2.8104609139082194e-15)
            .TimesPlus(u, -7.647138827085336e-13)
            .TimesPlus(u, 1.6059043473689826e-10)
            .TimesPlus(u, -2.505210838233011e-08)
            .TimesPlus(u, 2.755731922397091e-06)
            .TimesPlus(u, -0.00019841269841269806)
            .TimesPlus(u, 0.008333333333333333)
            .TimesPlus(u, -0.16666666666666666);
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), r, (u * r).TimesPlus(s, r));
    }

    /// <summary>cos r = 1 − r²/2 + r⁴ C(r²), for |r| up to π / 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Cos(Vector512<double> r)
    {
        var u = r * r;
        var c = Vector512.Create(-1.1382280957702634e-11)
            .TimesPlus(u, 2.0876141380294955e-09)
            .TimesPlus(u, -2.7557317248229367e-07)
            .TimesPlus(u, 2.480158729872029e-05)
            .TimesPlus(u, -0.0013888888888887367)
            .TimesPlus(u, 0.041666666666666664);
        return (u * u).TimesPlus(c, u.TimesPlus(Vector512.Create(-0.5), Vector512<double>.One));
    }
}
