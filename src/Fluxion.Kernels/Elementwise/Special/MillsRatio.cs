using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// e^(m²/2) Φ(−m) for m ≥ 0, as N(m) / (√2π m N(m) + M(m)): far out the quotient forgets N and its rounding errors, and M is small. All
/// coefficients are positive, so nothing cancels; at 0 it is exactly 1/2.
/// </summary>
internal static class MillsRatio
{
    /// <summary>For m up to <see cref="GaussianOperator.FloatEnd"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scaled(Vector512<float> m)
    {
        var numerator = Vector512.Create(0.00437083934f)
            .TimesPlus(m, 0.0524181984f)
            .TimesPlus(m, 0.299973428f)
            .TimesPlus(m, 0.993287563f)
            .TimesPlus(m, 1.90330338f)
            .TimesPlus(m, 1.75f);
        var rest = Vector512.Create(0.0109569775f)
            .TimesPlus(m, 0.131344974f)
            .TimesPlus(m, 0.731103599f)
            .TimesPlus(m, 2.21260333f)
            .TimesPlus(m, 3.5f);
        return numerator / (m * 2.50662827f).TimesPlus(numerator, rest);
    }

    /// <summary>For m up to <see cref="GaussianOperator.DoubleEnd"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Scaled(Vector512<double> m)
    {
        var numerator = Vector512.Create(1.1377795658748273e-06)
            .TimesPlus(m, 3.3500348457701226e-05)
            .TimesPlus(m, 0.0004884392099196559)
            .TimesPlus(m, 0.004572956313981852)
            .TimesPlus(m, 0.03018351128692964)
            .TimesPlus(m, 0.14604798783375567)
            .TimesPlus(m, 0.5235899573192283)
            .TimesPlus(m, 1.3741731881471397)
            .TimesPlus(m, 2.5363015185656947)
            .TimesPlus(m, 2.9971283660022867)
            .TimesPlus(m, 1.75);
        var rest = Vector512.Create(2.8519904300485695e-06)
            .TimesPlus(m, 8.397292066906326e-05)
            .TimesPlus(m, 0.0012186315517267593)
            .TimesPlus(m, 0.011294755836647378)
            .TimesPlus(m, 0.07323868843287033)
            .TimesPlus(m, 0.34400243266701264)
            .TimesPlus(m, 1.17315807780213)
            .TimesPlus(m, 2.820810435453049)
            .TimesPlus(m, 4.400253214210352)
            .TimesPlus(m, 3.5);
        return numerator / (m * 2.5066282746310007).TimesPlus(numerator, rest);
    }
}
