using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// Multiplies blocks of rows of A, packed here, with panels of B, packed before. Items are pairs of a block of rows and a group of panels.
/// </summary>
internal readonly unsafe struct PackedBlocks<T, TVector, TSimd>(
    GemmProblem<T> block, T* packedB, nint stride, Partition strips, Partition rows, Partition columns) : IRangeWork
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    private const int StepsTogether = 16;

    public void Run(int start, int end)
    {
        for (var item = start; item < end; item++)
        {
            var row = item / columns.Parts;
            var column = item % columns.Parts;
            var packedA = PackRows(rows.Start(row), rows.Start(row + 1));
            for (var panel = columns.Start(column); panel < columns.Start(column + 1); panel++)
            {
                MultiplyPanel(rows.Start(row), rows.Start(row + 1), packedA, panel);
            }
        }
    }

    private T* PackRows(int first, int last)
    {
        var top = strips.Start(first);
        var packedA = GemmScratch.Left.Get<T>((nint)(strips.Start(last) - top) * block.K);

        // Where the rows lie side by side, a few steps of all strips at a time read whole cache lines.
        var steps = block.ARow == 1 ? StepsTogether : block.K;
        for (var p = 0; p < block.K; p += steps)
        {
            for (var strip = first; strip < last; strip++)
            {
                var i = strips.Start(strip);
                var height = strips.Size(strip);
                PanelPacking.Pack(
                    block.A + (i * block.ARow) + (p * block.ADepth), block.ARow, block.ADepth, height, height, Math.Min(steps, block.K - p),
                    packedA + ((nint)(i - top) * block.K) + (p * height));
            }
        }

        return packedA;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyPanel(int first, int last, T* packedA, int panel)
    {
        var j = panel * Tile<T, TVector, TSimd>.MaxColumns;
        var width = Math.Min(Tile<T, TVector, TSimd>.MaxColumns, block.N - j);
        var padded = Tile<T, TVector, TSimd>.Padded(width);
        var top = strips.Start(first);
        for (var strip = first; strip < last; strip++)
        {
            var i = strips.Start(strip);
            var height = strips.Size(strip);
            Tile<T, TVector, TSimd>.Run(
                height, width, block.K, packedA + ((nint)(i - top) * block.K), 1, height,
                packedB + (panel * stride), padded, block.C + (i * block.CRow) + j, block.CRow, block.Accumulate);
        }
    }
}
