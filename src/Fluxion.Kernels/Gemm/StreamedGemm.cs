using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// The product of few rows with a large right operand, as a weight's gradient is: packing B would cost more than these rows gain by it, so
/// it is read as it lies, in blocks that stay in the second cache while all rows pass by. The next block is fetched meanwhile. Sums
/// go on from block to block, in parts as deep as packed products have, so that the bits are those.
/// </summary>
internal static unsafe class StreamedGemm<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    // From more rows on packing is the smaller cost: measured with 512 columns on an Intel Xeon, 11 % faster at 128 rows.
    private const int MostRows = 256;

    private const int BlockBytes = 128 << 10;
    private const int MostColumns = 512;
    private const int LeastDepth = 64;

    /// <summary>Whether a product is one of these.</summary>
    public static bool Suits(in GemmProblem<T> problem) => problem.M <= MostRows && problem.BColumn == 1 && problem.N % TSimd.Lanes == 0;

    public static void Multiply(in GemmProblem<T> problem)
    {
        var panels = new Partition(problem.N, Tile<T, TVector, TSimd>.MaxColumns).Parts;
        var groups = new Partition(panels, Math.Clamp(panels / WorkSplitter.Threads, 1, MostColumns / Tile<T, TVector, TSimd>.MaxColumns));
        WorkSplitter.Run(groups.Parts, 1, new Columns(problem, groups));
    }

    private readonly struct Columns(GemmProblem<T> problem, Partition groups) : IRangeWork
    {
        public void Run(int start, int end)
        {
            for (var group = start; group < end; group++)
            {
                var width = Tile<T, TVector, TSimd>.MaxColumns;
                var first = groups.Start(group) * width;
                var own = problem;
                own.N = Math.Min(groups.Start(group + 1) * width, problem.N) - first;
                own.B += first;
                own.C += first;
                StreamedColumns<T, TVector, TSimd>.Run(own, Math.Max(BlockBytes / (own.N * sizeof(T)), LeastDepth));
            }
        }
    }
}
