namespace Fluxion.Kernels;

/// <summary>Work on each of many matrices: shared over threads where there are enough, otherwise all threads on each product inside.</summary>
internal static class MatrixBatch
{
    // Fewer multiply-adds than this for a thread, and waking it costs more than it brings.
    private const double WorkPerThread = 1 << 18;

    /// <summary>Runs <paramref name="each"/> on 0 to <paramref name="count"/>, for about <paramref name="work"/> multiply-adds a matrix.</summary>
    public static void Run<TWork>(int count, double work, in TWork each)
        where TWork : struct, IMatrixWork
    {
        var range = new Matrices<TWork>(each);
        if (count < WorkSplitter.Threads)
        {
            range.Run(0, count);
        }
        else
        {
            WorkSplitter.Run(count, (int)Math.Min(count, Math.Ceiling(WorkPerThread / Math.Max(work, 1))), range);
        }
    }

    private readonly struct Matrices<TWork>(TWork each) : IRangeWork
        where TWork : struct, IMatrixWork
    {
        private readonly TWork _each = each;

        public void Run(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                _each.Run(i);
            }
        }
    }
}
