using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The two pieces of the error function. Near 0, erf x = x + x N(x²), |x| ≤ 7/8. Farther out, x ≥ 1/2, erfc x = e^−x² F(t) / (1 + 2x) with
/// t = (x − c) / (x + c): F is nearly flat, so an error of t does no harm. What rounding takes from x² goes into the exponential's remainder.
/// </summary>
internal static class ErfSeries
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Near(Vector512<float> x)
    {
        var u = x * x;
        var n = Vector512.Create(-0.000621458516f)
            .TimesPlus(u, 0.00503437081f)
            .TimesPlus(u, -0.0267929472f)
            .TimesPlus(u, 0.112824969f)
            .TimesPlus(u, -0.376125544f)
            .TimesPlus(u, 0.128379151f);
        return x.TimesPlus(n, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Near(Vector512<double> x)
    {
        var u = x * x;
        var n = Vector512.Create(1.0471034556935036e-08)
            .TimesPlus(u, -1.5624735838207127e-07)
            .TimesPlus(u, 1.6388270378106895e-06)
            .TimesPlus(u, -1.492102315426167e-05)
            .TimesPlus(u, 0.00012055145523632907)
            .TimesPlus(u, -0.0008548322128192329)
            .TimesPlus(u, 0.005223977545559434)
            .TimesPlus(u, -0.026866170637514133)
            .TimesPlus(u, 0.1128379167091783)
            .TimesPlus(u, -0.3761263890318304)
            .TimesPlus(u, 0.12837916709551256);
        return x.TimesPlus(n, x);
    }

    /// <summary>erfc x for x ≥ 1/2. Beyond the clamp it is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Far(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.Create(10.25f), x);
        var f = Flat(x);
        var square = ExactPair.Square(x, out var error);
        var r = ExpReduction.Reduce(-square, out _, out var n) - error;
        return Exponent.Scale(ExpReduction.Exp(r) * f / (x + x + Vector512<float>.One), n);
    }

    /// <summary>F for 1/2 ≤ x ≤ 10.3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Flat(Vector512<float> x)
    {
        var t = (x - Vector512.Create(2f)) / (x + Vector512.Create(2f));
        return Vector512.Create(-0.000243256887f)
            .TimesPlus(t, -0.00125840574f)
            .TimesPlus(t, 0.00116207858f)
            .TimesPlus(t, 0.00865396764f)
            .TimesPlus(t, -0.00801030640f)
            .TimesPlus(t, -0.0542100891f)
            .TimesPlus(t, 0.164049253f)
            .TimesPlus(t, -0.166030914f)
            .TimesPlus(t, -0.0927637815f)
            .TimesPlus(t, 1.27697837f);
    }

    /// <summary>erfc x for x ≥ 1/2. Beyond the clamp it is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Far(Vector512<double> x)
    {
        x = Vector512.MinNative(Vector512.Create(28.0), x);
        var f = Flat(x);
        var square = ExactPair.Product(x, x, out var error);
        var r = ExpReduction.Reduce(-square, out _, out var n) - error;
        return Exponent.Scale(ExpReduction.Exp(r) * f / (x + x + Vector512<double>.One), n);
    }

    /// <summary>F for 1/2 ≤ x ≤ 28.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Flat(Vector512<double> x)
    {
        var t = (x - Vector512.Create(4.0)) / (x + Vector512.Create(4.0));
        return Vector512.Create(1.9710335797292243e-09)
            .TimesPlus(t, -9.65214224058244e-09)
            .TimesPlus(t, -1.8404378175564706e-08)
            .TimesPlus(t, 1.0325643840347603e-07)
            .TimesPlus(t, 7.540157807342725e-08)
            .TimesPlus(t, -8.19508191436176e-07)
            .TimesPlus(t, 2.931342209127618e-07)
            .TimesPlus(t, 5.706494478549515e-06)
            .TimesPlus(t, -1.1221670053769119e-05)
            .TimesPlus(t, -2.4398057221971826e-05)
            .TimesPlus(t, 0.0001506215562371948)
            .TimesPlus(t, -0.00019925696557182844)
            .TimesPlus(t, -0.0007577732635622741)
            .TimesPlus(t, 0.005031970018570143)
            .TimesPlus(t, -0.0161977340610513)
            .TimesPlus(t, 0.03716751553379409)
            .TimesPlus(t, -0.06633036581196851)
            .TimesPlus(t, 0.09373283499853438)
            .TimesPlus(t, -0.10103906603631428)
            .TimesPlus(t, 0.06809705425468844)
            .TimesPlus(t, 0.0153796521026199)
            .TimesPlus(t, -0.1396211168405625)
            .TimesPlus(t, 1.2329951186255526);
    }
}
