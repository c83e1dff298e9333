using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Conversions within a lane, in which a truth value is a mask: all bits of its element, or none.</summary>
internal static class LaneConversion
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Same<T>(Vector512<T> x) => x;

    /// <summary>1 where true, 0 where false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> FromMask<T>(Vector512<T> mask) => mask & Vector512<T>.One;

    /// <summary>Whether x ≠ 0; NaN is true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> ToMask<T>(Vector512<T> x) => ~Vector512.Equals(x, Vector512<T>.Zero);
}
