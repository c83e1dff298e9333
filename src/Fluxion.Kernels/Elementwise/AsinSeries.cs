using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// asin z = z + z³ P(z²) for |z| ≤ ½. Farther out it is π/2 − 2 asin √u with u = (1 − |x|) / 2, which is at most 1/4; so both arguments share one
/// polynomial.
/// </summary>
internal static class AsinSeries
{
    /// <summary>asin |x| where |x| ≤ ½, asin √u elsewhere; NaN where |x| is above 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Reduced(Vector512<double> x, out Vector512<double> far)
    {
        var magnitude = Vector512.Abs(x);
        var u = (Vector512<double>.One - magnitude) * 0.5;
        far = Vector512.GreaterThan(magnitude, Vector512.Create(0.5));
        var z = Vector512.ConditionalSelect(far, Vector512.Sqrt(u), magnitude);
        u = Vector512.ConditionalSelect(far, u, magnitude * magnitude);
        var p = Vector512.Create(0.028757851367421566)
            .TimesPlus(u, -0.014851887071247204)
            .TimesPlus(u, 0.01740087944269402)
            .TimesPlus(u, 0.005457506718640358)
            .TimesPlus(u, 0.01032281435018578)
            .TimesPlus(u, 0.011479177415184906)
            .TimesPlus(u, 0.013971212973552933)
            .TimesPlus(u, 0.017352392720869973)
            .TimesPlus(u, 0.02237217294214989)
            .TimesPlus(u, 0.030381944138531247)
            .TimesPlus(u, 0.04464285714635543)
            .TimesPlus(u, 0.07499999999998433)
            .TimesPlus(u, 0.16666666666666669);
        return (z * u).TimesPlus(p, z);
    }
}
