using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>One row of a tile of sums, up to 4 vectors.</summary>
internal static unsafe class TapRowSums<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    /// <summary>Adds y times each x to its sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<TColumns>(
        TVector y, TVector x0, TVector x1, TVector x2, TVector x3, ref TVector s0, ref TVector s1, ref TVector s2, ref TVector s3)
        where TColumns : unmanaged
    {
        s0 = TSimd.MultiplyAdd(y, x0, s0);
        if (sizeof(TColumns) > 1) { s1 = TSimd.MultiplyAdd(y, x1, s1); }
        if (sizeof(TColumns) > 2) { s2 = TSimd.MultiplyAdd(y, x2, s2); }
        if (sizeof(TColumns) > 3) { s3 = TSimd.MultiplyAdd(y, x3, s3); }
    }

    /// <summary>Writes the vectors one behind the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TColumns>(T* target, TVector s0, TVector s1, TVector s2, TVector s3)
        where TColumns : unmanaged
    {
        TSimd.Store(s0, target);
        if (sizeof(TColumns) > 1) { TSimd.Store(s1, target + TSimd.Lanes); }
        if (sizeof(TColumns) > 2) { TSimd.Store(s2, target + (2 * TSimd.Lanes)); }
        if (sizeof(TColumns) > 3) { TSimd.Store(s3, target + (3 * TSimd.Lanes)); }
    }

    /// <summary>Writes the total of each vector, one behind the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Total<TColumns>(T* target, TVector s0, TVector s1, TVector s2, TVector s3)
        where TColumns : unmanaged
    {
        target[0] = TSimd.Sum(s0);
        if (sizeof(TColumns) > 1) { target[1] = TSimd.Sum(s1); }
        if (sizeof(TColumns) > 2) { target[2] = TSimd.Sum(s2); }
        if (sizeof(TColumns) > 3) { target[3] = TSimd.Sum(s3); }
    }
}
