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
    // Deep blocks measured best on Zen 5: a panel of B then streams from the second cache, which costs nothing, while C is touched once
    // for 1024 steps and rows of A are read in pieces long enough for the machine to fetch ahead. The fixed depth also fixes the bits.
    internal const int MaxDepth = 1024;

    // A block of packed A leaves most of the second cache to a panel of B; a block of packed B shares the third with others. Where rows of A lie
    // side by side more of them make longer runs to read.
    private const int BlockBytesA = 192 << 10;
    private const int BlockBytesAcross = 384 << 10;
    private const int BlockBytesB = 8 << 20;

    // Packed panels that the second cache cannot keep come from the third again for every block of rows: larger blocks read them less often.
    private const int NearBytesB = 1 << 20;
    private const int BlockBytesFar = 1 << 20;

    // More blocks than threads, so that none waits long for the last one; fewer where a block of few rows would be read in short runs, or would
    // read panels from afar too often.
    private const int BlocksPerThread = 16;
    private const int BlocksPerThreadAcross = 8;
    private const int BlocksPerThreadFar = 6;

    private static int Width => Tile<T, TVector, TSimd>.MaxColumns;

    public static void Multiply(in GemmProblem<T> problem)
    {
        var depths = new Partition(problem.K, MaxDepth);
        var columns = Math.Max(BlockBytesB / (Math.Min(problem.K, MaxDepth) * sizeof(T)) / Width, 1) * Width;
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

    /// <summary>
    /// Whether a product whose right operand is small is still faster packed: where A is larger than the caches near by, every panel of B would
    /// read it from afar again, in pieces. Only within one block of depth, where both ways sum in the same order and so give the same bits.
    /// </summary>
    public static bool IsBetter(in GemmProblem<T> problem)
    {
        var bytes = (double)problem.M * problem.K * sizeof(T);
        return problem.K <= MaxDepth && (problem.ARow == 1
            ? problem.N >= 2 * Width && bytes > 1 << 20
            : problem.N >= 4 * Width && problem.K <= MaxDepth / 2 && bytes >= 1 << 19);
    }

    private static void MultiplyBlock(in GemmProblem<T> block)
    {
        // One row more than the panel has: panels a power of two apart would all fall into the same lines of the caches.
        var stride = (nint)Width * (block.K + 1);
        var panels = new Partition(block.N, Width);
        var packed = GemmScratch.Right.Get<T>(panels.Parts * stride);
        WorkSplitter.Run(panels.Parts, 4, new ColumnPacking<T, TVector, TSimd>(block, packed, stride));

        var strips = new Partition(block.M, TSimd.TileRows);
        var isFar = (double)block.N * block.K * sizeof(T) > NearBytesB;
        var (bytes, blocksPerThread) = isFar ? (BlockBytesFar, BlocksPerThreadFar)
            : block.ARow == 1 ? (BlockBytesAcross, BlocksPerThreadAcross)
            : (BlockBytesA, BlocksPerThread);
        var wanted = WorkSplitter.Threads == 1 ? 1 : blocksPerThread * WorkSplitter.Threads;
        var stripsInBlock = Math.Max(bytes / (block.K * sizeof(T) * TSimd.TileRows), 1);
        var rows = new Partition(strips.Parts, Math.Clamp(strips.Parts / wanted, 1, stripsInBlock));

        // Few rows: several threads share a block of rows, each with its part of the columns.
        var columns = new Partition(panels.Parts, Math.Clamp(panels.Parts * rows.Parts / wanted, 1, panels.Parts));
        var work = new PackedBlocks<T, TVector, TSimd>(block, packed, stride, strips, rows, columns);
        WorkSplitter.Run(rows.Parts * columns.Parts, 1, work);
    }
}
