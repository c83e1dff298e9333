using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// The product for operands that fit the caches: A is read where it lies, B too unless it is transposed or its last columns do not fill
/// a vector, and every tile sums over the whole depth at once.
/// </summary>
internal static unsafe class DirectGemm<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    // Fewer multiply-adds than this for a thread, and waking it costs more than it brings.
    private const int WorkPerThread = 1 << 20;

    public static void Multiply(in GemmProblem<T> problem)
    {
        // Items are strips of rows; each thread goes over all columns of its strips.
        var strips = new Partition(problem.M, TSimd.TileRows).Parts;
        var grain = (int)Math.Min(strips, Math.Ceiling(WorkPerThread * (double)strips / problem.Work));
        WorkSplitter.Run(strips, grain, new Strips(problem));
    }

    private readonly struct Strips(GemmProblem<T> problem) : IRangeWork
    {
        public void Run(int start, int end)
        {
            var rows = new Partition(problem.M, TSimd.TileRows);
            var width = Tile<T, TVector, TSimd>.MaxColumns;
            for (var j = 0; j < problem.N; j += width)
            {
                var columns = Math.Min(width, problem.N - j);
                var padded = Tile<T, TVector, TSimd>.Padded(columns);
                var b = problem.B + (j * problem.BColumn);
                var bDepth = problem.BDepth;
                if (problem.BColumn != 1 || padded != columns)
                {
                    var panel = GemmScratch.Left.Get<T>((nint)padded * problem.K);
                    PanelPacking.Pack(b, problem.BColumn, bDepth, columns, padded, problem.K, panel);
                    b = panel;
                    bDepth = padded;
                }

                for (var strip = start; strip < end; strip++)
                {
                    var i = rows.Start(strip);
                    Tile<T, TVector, TSimd>.Run(
                        rows.Size(strip), columns, problem.K, problem.A + (i * problem.ARow), problem.ARow, problem.ADepth,
                        b, bDepth, problem.C + (i * problem.CRow) + j, problem.CRow, problem.Accumulate);
                }
            }
        }
    }
}
