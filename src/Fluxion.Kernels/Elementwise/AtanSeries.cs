using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The angle of a point in the first quadrant, as one of 0, π/4 and π/2 plus atan z, |z| ≤ tan(π/8): z is y / x, (y − x) / (y + x) or −x / y.
/// </summary>
internal static class AtanSeries
{
    /// <summary>atan(y / x) for x, y ≥ 0, not both 0, not both infinite, and of a sum that is finite or a quotient that is far from 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Angle(Vector512<double> y, Vector512<double> x)
    {
        var steep = Vector512.GreaterThan(y, x * 2.414213562373095);
        var middle = Vector512.AndNot(Vector512.GreaterThan(y, x * 0.4142135623730951), steep);
        var over = Vector512.ConditionalSelect(steep, -x, Vector512.ConditionalSelect(middle, y - x, y));
        var under = Vector512.ConditionalSelect(steep, y, Vector512.ConditionalSelect(middle, y + x, x));
        var z = over / under;
        var share = (steep & Vector512<double>.One) + (middle & Vector512.Create(0.5));
        var tail = (z * z * z).TimesPlus(Series(z * z), share * 6.123233995736766e-17) + z;
        return Vector512.ConditionalSelect(steep | middle, tail + share * 1.5707963267948966, tail);
    }

    /// <summary>A in atan z = z + z³ A(z²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Series(Vector512<double> u) =>
        Vector512.Create(0.016282993238924487)
            .TimesPlus(u, -0.034568068014968874)
            .TimesPlus(u, 0.0455149623749493)
            .TimesPlus(u, -0.052304330074828924)
            .TimesPlus(u, 0.05878926110528101)
            .TimesPlus(u, -0.06666424634599337)
            .TimesPlus(u, 0.07692296361048218)
            .TimesPlus(u, -0.09090908753017178)
            .TimesPlus(u, 0.11111111105145725)
            .TimesPlus(u, -0.14285714285659729)
            .TimesPlus(u, 0.19999999999999804)
            .TimesPlus(u, -0.3333333333333333);
}
