using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>log(1 + x) with digits near 0: what 1 + x loses by rounding comes back as a first-order correction. −∞ at −1, NaN below.</summary>
internal static class LogOnePlus
{
    /// <summary>Within 2 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Of<T>(Vector512<T> x)
    {
        var one = Vector512<T>.One;
        var sum = one + x;
        var isSmall = Vector512.LessThan(Vector512.Abs(x), one);
        var lost = Vector512.ConditionalSelect(isSmall, x - (sum - one), one - (sum - x));

        // Beside a sum of 0 or ∞ the quotient is no number, and nothing is to be corrected.
        var correction = lost / sum;
        correction &= Vector512.LessThan(Vector512.Abs(correction), one);
        return Vector512.ConditionalSelect(Vector512.Equals(sum, one), x, Lane.Log(sum) + correction);
    }

    /// <summary>Within some ulp, for x > −1.</summary>
    public static double Of(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }
}
