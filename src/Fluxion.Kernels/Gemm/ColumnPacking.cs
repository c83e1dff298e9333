using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>Packs a block of B into panels as wide as a tile. Items are panels.</summary>
internal readonly unsafe struct ColumnPacking<T, TVector, TSimd>(GemmProblem<T> block, T* packed, nint stride) : IRangeWork
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    private static int Width => 2 * TSimd.Lanes;

    public void Run(int start, int end)
    {
        if (block.BColumn == 1)
        {
            // Rows of B are read whole, across all panels: a memory page at a time.
            var whole = Math.Min(end, block.N / Width);
            CopyRows(block.B + (start * Width), block.BDepth, block.K, whole - start, packed + (start * stride), stride);
            start = Math.Max(start, whole);
        }

        for (var panel = start; panel < end; panel++)
        {
            var j = panel * Width;
            var columns = Math.Min(Width, block.N - j);
            PanelPacking.Pack(
                block.B + (j * block.BColumn), block.BColumn, block.BDepth, columns, Tile<T, TVector, TSimd>.Padded(columns),
                block.K, packed + (panel * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows(T* source, nint along, int depth, int panels, T* target, nint stride)
    {
        for (; depth > 0; depth--)
        {
            var from = source;
            var to = target;
            for (var panel = panels; panel > 0; panel--)
            {
                var low = TSimd.Load(from);
                var high = TSimd.Load(from + TSimd.Lanes);
                TSimd.Store(low, to);
                TSimd.Store(high, to + TSimd.Lanes);
                from += 2 * TSimd.Lanes;
                to += stride;
            }

            source += along;
            target += 2 * TSimd.Lanes;
        }
    }
}
