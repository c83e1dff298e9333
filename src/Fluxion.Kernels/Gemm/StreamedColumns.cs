using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>Some columns of a product of few rows: all blocks of B's depth one after the other, each by all rows.</summary>
internal static unsafe class StreamedColumns<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    private const int LineBytes = 64;

    /// <param name="problem">The product.</param>
    /// <param name="largest">How deep a block is at most.</param>
    public static void Run(in GemmProblem<T> problem, int largest)
    {
        var parts = new Partition(problem.K, PackedGemm<T, TVector, TSimd>.MaxDepth);
        var sums = parts.Parts > 1 || problem.Accumulate ? GemmScratch.Left.Get<T>((nint)problem.M * problem.N) : null;
        for (var part = 0; part < parts.Parts; part++)
        {
            var accumulate = part > 0 || problem.Accumulate;
            var chain = accumulate ? sums : problem.C;
            var chainRow = accumulate ? problem.N : problem.CRow;
            var blocks = new Partition(parts.Size(part), largest);
            for (var block = 0; block < blocks.Parts; block++)
            {
                var isLast = block == blocks.Parts - 1;
                var own = problem;
                var start = parts.Start(part) + blocks.Start(block);
                own.K = blocks.Size(block);
                own.A += start * problem.ADepth;
                own.B += start * problem.BDepth;
                own.Accumulate = accumulate && isLast;
                if (!isLast)
                {
                    own.C = chain;
                    own.CRow = chainRow;
                }

                RunBlock(own, block == 0 ? null : chain, chainRow, Math.Min(own.K, problem.K - start - own.K));
            }
        }
    }

    // Each tile fetches its share of the rows that the next block has.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunBlock(in GemmProblem<T> block, T* begun, nint begunRow, int next)
    {
        var strips = new Partition(block.M, TSimd.TileRows);
        var width = Tile<T, TVector, TSimd>.MaxColumns;
        var lines = ((block.N * sizeof(T)) + LineBytes - 1) / LineBytes;
        var share = ((next * lines) / (strips.Parts * ((block.N + width - 1) / width))) + 1;
        var (row, line) = (0, 0);
        for (var j = 0; j < block.N; j += width)
        {
            var columns = Math.Min(width, block.N - j);
            for (var strip = 0; strip < strips.Parts; strip++)
            {
                for (var i = 0; i < share && row < next; i++)
                {
                    Prefetch.Second((byte*)(block.B + ((block.K + row) * block.BDepth)) + (line * LineBytes));
                    (row, line) = line + 1 == lines ? (row + 1, 0) : (row, line + 1);
                }

                var top = strips.Start(strip);
                Tile<T, TVector, TSimd>.RunWhole(
                    strips.Size(strip), columns, block.K, block.A + (top * block.ARow), block.ARow, block.ADepth, block.B + j, block.BDepth,
                    begun == null ? null : begun + (top * begunRow) + j, begunRow, block.C + (top * block.CRow) + j, block.CRow, block.Accumulate);
            }
        }
    }
}
