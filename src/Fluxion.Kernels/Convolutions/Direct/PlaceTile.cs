using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// The innermost loop of a direct convolution: up to 6 filters by 4 vectors of places, summed in registers over all channels and taps.
/// Each sum is one chain of multiply-adds in their order, so its bits do not depend on the tile it falls in.
/// </summary>
internal static unsafe class PlaceTile<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    /// <summary>Each channel and tap has its weights in a line of its own, a step apart, and sees the places from its offset on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRows, TColumns>(int depth, T* weights, nint step, T* seen, int* offsets, T* sums, nint row)
        where TRows : unmanaged
        where TColumns : unmanaged
    {
        TVector s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        TVector s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
        TVector s40 = default, s41 = default, s42 = default, s43 = default, s50 = default, s51 = default, s52 = default, s53 = default;
        TVector x1 = default, x2 = default, x3 = default;
        for (var end = offsets + depth; offsets < end; offsets++, weights += step)
        {
            var x = seen + *offsets;
            var x0 = TSimd.Load(x);
            if (sizeof(TColumns) > 1) { x1 = TSimd.Load(x + TSimd.Lanes); }
            if (sizeof(TColumns) > 2) { x2 = TSimd.Load(x + (2 * TSimd.Lanes)); }
            if (sizeof(TColumns) > 3) { x3 = TSimd.Load(x + (3 * TSimd.Lanes)); }

            TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Broadcast(weights), x0, x1, x2, x3, ref s00, ref s01, ref s02, ref s03);
            if (sizeof(TRows) > 1) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Broadcast(weights + 1), x0, x1, x2, x3, ref s10, ref s11, ref s12, ref s13); }
            if (sizeof(TRows) > 2) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Broadcast(weights + 2), x0, x1, x2, x3, ref s20, ref s21, ref s22, ref s23); }
            if (sizeof(TRows) > 3) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Broadcast(weights + 3), x0, x1, x2, x3, ref s30, ref s31, ref s32, ref s33); }
            if (sizeof(TRows) > 4) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Broadcast(weights + 4), x0, x1, x2, x3, ref s40, ref s41, ref s42, ref s43); }
            if (sizeof(TRows) > 5) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Broadcast(weights + 5), x0, x1, x2, x3, ref s50, ref s51, ref s52, ref s53); }
        }

        TapRowSums<T, TVector, TSimd>.Store<TColumns>(sums, s00, s01, s02, s03);
        if (sizeof(TRows) > 1) { TapRowSums<T, TVector, TSimd>.Store<TColumns>(sums + row, s10, s11, s12, s13); }
        if (sizeof(TRows) > 2) { TapRowSums<T, TVector, TSimd>.Store<TColumns>(sums + (2 * row), s20, s21, s22, s23); }
        if (sizeof(TRows) > 3) { TapRowSums<T, TVector, TSimd>.Store<TColumns>(sums + (3 * row), s30, s31, s32, s33); }
        if (sizeof(TRows) > 4) { TapRowSums<T, TVector, TSimd>.Store<TColumns>(sums + (4 * row), s40, s41, s42, s43); }
        if (sizeof(TRows) > 5) { TapRowSums<T, TVector, TSimd>.Store<TColumns>(sums + (5 * row), s50, s51, s52, s53); }
    }
}
