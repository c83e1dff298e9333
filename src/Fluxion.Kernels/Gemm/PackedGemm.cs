using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// The product for large operands, blocked as in GotoBLAS: a block of B is packed once for all threads, then blocks of rows of A are
/// packed and multiplied with it, each by one thread.
/// </summary>
internal static unsafe class PackedGemm<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    // A panel of B, depth × 2 vectors, stays in the first cache (32 KB of 48), a block of A in the second, a block of B in the third.
    private const int MaxDepth = 256;
    private const int BlockBytesA = 384 << 10;
    private const int BlockBytesB = 4 << 20;

    public static void Multiply(in GemmProblem<T> problem)
    {
        var depths = new Partition(problem.K, MaxDepth);
        var width = Tile<T, TVector, TSimd>.MaxColumns;
        var columns = Math.Max(BlockBytesB / (MaxDepth * sizeof(T)) / width, 1) * width;
        for (var j = 0; j < problem.N; j += columns)
        {
            for (var part = 0; part < depths.Parts; part++)
            {
                var p = depths.Start(part);
                var block = problem;
                block.N = Math.Min(columns, problem.N - j);
                block.K = depths.Size(part);
                block.A += p * problem.ADepth;
                block.B += (p * problem.BDepth) + (j * problem.BColumn);
                block.C += j;
                block.Accumulate |= part > 0;
                MultiplyBlock(block);
            }
        }
    }

    private static void MultiplyBlock(in GemmProblem<T> block)
    {
        var width = Tile<T, TVector, TSimd>.MaxColumns;
        var panels = (block.N + width - 1) / width;
        var packed = GemmScratch.Right.Get<T>((nint)panels * width * block.K);
        WorkSplitter.Run(panels, 4, new PackColumns(block, packed));

        var strips = new Partition(block.M, TSimd.TileRows);
        var stripsInBlock = Math.Max(BlockBytesA / (block.K * sizeof(T) * TSimd.TileRows), 1);

        // Enough blocks of rows that no thread waits long for the last one.
        var threads = WorkSplitter.Threads;
        if (threads > 1)
        {
            stripsInBlock = Math.Clamp(strips.Parts / (4 * threads), 1, stripsInBlock);
        }

        var blocks = new Partition(strips.Parts, stripsInBlock);
        WorkSplitter.Run(blocks.Parts, 1, new MultiplyRows(block, packed, strips, blocks));
    }

    private readonly struct PackColumns(GemmProblem<T> block, T* packed) : IRangeWork
    {
        public void Run(int start, int end)
        {
            var width = Tile<T, TVector, TSimd>.MaxColumns;
            for (var panel = start; panel < end; panel++)
            {
                var j = panel * width;
                var columns = Math.Min(width, block.N - j);
                PanelPacking.Pack(
                    block.B + (j * block.BColumn), block.BColumn, block.BDepth, columns, Tile<T, TVector, TSimd>.Padded(columns),
                    block.K, packed + ((nint)j * block.K));
            }
        }
    }

    private readonly struct MultiplyRows(GemmProblem<T> block, T* packedB, Partition strips, Partition blocks) : IRangeWork
    {
        public void Run(int start, int end)
        {
            for (var rows = start; rows < end; rows++)
            {
                var first = blocks.Start(rows);
                var last = blocks.Start(rows + 1);
                var top = strips.Start(first);
                var packedA = GemmScratch.Left.Get<T>((nint)(strips.Start(last) - top) * block.K);
                for (var strip = first; strip < last; strip++)
                {
                    var i = strips.Start(strip);
                    var height = strips.Size(strip);
                    PanelPacking.Pack(
                        block.A + (i * block.ARow), block.ARow, block.ADepth, height, height, block.K, packedA + ((nint)(i - top) * block.K));
                }

                MultiplyPacked(first, last, packedA);
            }
        }

        private void MultiplyPacked(int first, int last, T* packedA)
        {
            var width = Tile<T, TVector, TSimd>.MaxColumns;
            var top = strips.Start(first);
            for (var j = 0; j < block.N; j += width)
            {
                var columns = Math.Min(width, block.N - j);
                var b = packedB + ((nint)j * block.K);
                for (var strip = first; strip < last; strip++)
                {
                    var i = strips.Start(strip);
                    var height = strips.Size(strip);
                    Tile<T, TVector, TSimd>.Run(
                        height, columns, block.K, packedA + ((nint)(i - top) * block.K), 1, height,
                        b, Tile<T, TVector, TSimd>.Padded(columns), block.C + (i * block.CRow) + j, block.CRow, block.Accumulate);
                }
            }
        }
    }
}
