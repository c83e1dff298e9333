using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x σ(u), the product that smooth gates share.</summary>
internal static class Gate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> u) => OfFolded(x, u, Lane.Exp(-Vector512.Abs(u)));

    /// <summary>With z = e^−|u| it is x / (1 + z) for u ≥ 0 and x z / (1 + z) below, so that it keeps its digits there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> OfFolded<T>(Vector512<T> x, Vector512<T> u, Vector512<T> z)
    {
        var upper = Vector512.ConditionalSelect(Vector512.LessThan(u, Vector512<T>.Zero), Bounded(x) * z, x);
        return upper / (Vector512<T>.One + z);
    }

    /// <summary>x, but −1000 below: there gates are shut, and −∞ times 0 would be no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Bounded<T>(Vector512<T> x) => Vector512.MaxNative(Lane.Constant<T>(-1000), x);
}
