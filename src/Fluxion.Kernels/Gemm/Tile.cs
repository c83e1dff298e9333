using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>A tile of C of any size up to the largest: picks the kernel compiled for its rows and its vectors.</summary>
internal static unsafe class Tile<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    /// <summary>Columns of the widest tile.</summary>
    public static int MaxColumns => 2 * TSimd.Lanes;

    /// <summary>The columns that are computed for <paramref name="columns"/> wanted ones: whole vectors.</summary>
    public static int Padded(int columns) => columns > TSimd.Lanes ? 2 * TSimd.Lanes : TSimd.Lanes;

    /// <summary>C[rows × columns] = (C +) A · B, where B's rows can be read in whole vectors and C's only up to the column asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(
        int rows, int columns, nint depth, T* a, nint aRow, nint aDepth, T* b, nint bDepth, T* c, nint cRow, bool accumulate)
    {
        var padded = Padded(columns);
        if (columns == padded)
        {
            RunWhole(rows, columns, depth, a, aRow, aDepth, b, bDepth, null, 0, c, cRow, accumulate);
        }
        else
        {
            RunPart(rows, columns, padded, depth, a, aRow, aDepth, b, bDepth, c, cRow, accumulate);
        }
    }

    /// <summary>The same for columns in whole vectors, going on with sums that an earlier call began where those are not null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RunWhole(
        int rows, int columns, nint depth, T* a, nint aRow, nint aDepth, T* b, nint bDepth, T* begun, nint begunRow, T* c, nint cRow, bool accumulate)
    {
        if (columns == TSimd.Lanes)
        {
            RunRows<Number.Of1>(rows, depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate);
        }
        else
        {
            RunRows<Number.Of2>(rows, depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate);
        }
    }

    // The last columns: summed beside C, then copied into it.
    [SkipLocalsInit]
    private static void RunPart(
        int rows, int columns, int padded, nint depth, T* a, nint aRow, nint aDepth, T* b, nint bDepth, T* c, nint cRow, bool accumulate)
    {
        var tile = stackalloc T[12 * 32];
        RunWhole(rows, padded, depth, a, aRow, aDepth, b, bDepth, null, 0, tile, padded, false);
        for (var i = 0; i < rows; i++)
        {
            var source = tile + (i * padded);
            var target = c + (i * cRow);
            for (var j = 0; j < columns; j++)
            {
                target[j] = accumulate ? target[j] + source[j] : source[j];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RunRows<TColumns>(
        int rows, nint depth, T* a, nint aRow, nint aDepth, T* b, nint bDepth, T* begun, nint begunRow, T* c, nint cRow, bool accumulate)
        where TColumns : unmanaged
    {
        switch (rows)
        {
            case 1: TileKernel<T, TVector, TSimd>.Run<Number.Of1, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 2: TileKernel<T, TVector, TSimd>.Run<Number.Of2, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 3: TileKernel<T, TVector, TSimd>.Run<Number.Of3, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 4: TileKernel<T, TVector, TSimd>.Run<Number.Of4, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 5: TileKernel<T, TVector, TSimd>.Run<Number.Of5, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 6: TileKernel<T, TVector, TSimd>.Run<Number.Of6, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 7: TileKernel<T, TVector, TSimd>.Run<Number.Of7, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 8: TileKernel<T, TVector, TSimd>.Run<Number.Of8, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 9: TileKernel<T, TVector, TSimd>.Run<Number.Of9, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 10: TileKernel<T, TVector, TSimd>.Run<Number.Of10, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            case 11: TileKernel<T, TVector, TSimd>.Run<Number.Of11, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
            default: TileKernel<T, TVector, TSimd>.Run<Number.Of12, TColumns>(depth, a, aRow, aDepth, b, bDepth, begun, begunRow, c, cRow, accumulate); break;
        }
    }
}
