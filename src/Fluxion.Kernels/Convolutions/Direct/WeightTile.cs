using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// The innermost loop of a direct convolution's weights: up to 6 filters by 4 taps, each a vector of sums over the places of some images,
/// totalled at the end.
/// </summary>
internal static unsafe class WeightTile<T, TVector, TSimd>
    where T : unmanaged
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    /// <summary>Filters lie a leading apart in y; a tap sees x from its offset on. Whole vectors are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRows, TColumns>(
        int images, nint length, T* y, nint leading, nint yImage, T* x, int* offsets, nint xImage, T* weights, nint row)
        where TRows : unmanaged
        where TColumns : unmanaged
    {
        TVector s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        TVector s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
        TVector s40 = default, s41 = default, s42 = default, s43 = default, s50 = default, s51 = default, s52 = default, s53 = default;
        TVector v1 = default, v2 = default, v3 = default;
        T* x0 = x + offsets[0], x1 = null, x2 = null, x3 = null;
        if (sizeof(TColumns) > 1) { x1 = x + offsets[1]; }
        if (sizeof(TColumns) > 2) { x2 = x + offsets[2]; }
        if (sizeof(TColumns) > 3) { x3 = x + offsets[3]; }

        var twice = 2 * leading;
        for (; images > 0; images--)
        {
            T* y0 = y, y3 = y + twice + leading;
            for (nint p = 0; p < length; p += TSimd.Lanes)
            {
                var v0 = TSimd.Load(x0 + p);
                if (sizeof(TColumns) > 1) { v1 = TSimd.Load(x1 + p); }
                if (sizeof(TColumns) > 2) { v2 = TSimd.Load(x2 + p); }
                if (sizeof(TColumns) > 3) { v3 = TSimd.Load(x3 + p); }

                TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Load(y0), v0, v1, v2, v3, ref s00, ref s01, ref s02, ref s03);
                if (sizeof(TRows) > 1) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Load(y0 + leading), v0, v1, v2, v3, ref s10, ref s11, ref s12, ref s13); }
                if (sizeof(TRows) > 2) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Load(y0 + twice), v0, v1, v2, v3, ref s20, ref s21, ref s22, ref s23); }
                if (sizeof(TRows) > 3) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Load(y3), v0, v1, v2, v3, ref s30, ref s31, ref s32, ref s33); }
                if (sizeof(TRows) > 4) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Load(y3 + leading), v0, v1, v2, v3, ref s40, ref s41, ref s42, ref s43); }
                if (sizeof(TRows) > 5) { TapRowSums<T, TVector, TSimd>.Add<TColumns>(TSimd.Load(y3 + twice), v0, v1, v2, v3, ref s50, ref s51, ref s52, ref s53); }
                y0 += TSimd.Lanes;
                y3 += TSimd.Lanes;
            }

            y += yImage;
            x0 += xImage;
            if (sizeof(TColumns) > 1) { x1 += xImage; }
            if (sizeof(TColumns) > 2) { x2 += xImage; }
            if (sizeof(TColumns) > 3) { x3 += xImage; }
        }

        TapRowSums<T, TVector, TSimd>.Total<TColumns>(weights, s00, s01, s02, s03);
        if (sizeof(TRows) > 1) { TapRowSums<T, TVector, TSimd>.Total<TColumns>(weights + row, s10, s11, s12, s13); }
        if (sizeof(TRows) > 2) { TapRowSums<T, TVector, TSimd>.Total<TColumns>(weights + (2 * row), s20, s21, s22, s23); }
        if (sizeof(TRows) > 3) { TapRowSums<T, TVector, TSimd>.Total<TColumns>(weights + (3 * row), s30, s31, s32, s33); }
        if (sizeof(TRows) > 4) { TapRowSums<T, TVector, TSimd>.Total<TColumns>(weights + (4 * row), s40, s41, s42, s43); }
        if (sizeof(TRows) > 5) { TapRowSums<T, TVector, TSimd>.Total<TColumns>(weights + (5 * row), s50, s51, s52, s53); }
    }
}
