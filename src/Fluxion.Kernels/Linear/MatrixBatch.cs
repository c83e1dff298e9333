namespace Fluxion.Kernels;

/// <summary>Work on each of many matrices: shared over threads where there are enough, otherwise all threads on each product inside.</summary>
internal static class MatrixBatch
{
    // Fewer multiply-adds than this for a thread, and waking it costs more than it brings.
    private const double WorkPerThread = 1 << 18;

    /// <summary>Calls <paramref name="each"/> with 0 to <paramref name="count"/>, for about <paramref name="work"/> multiply-adds a matrix.</summary>
    public static void Run(int count, double work, Action<int> each)
    {
        if (count < WorkSplitter.Threads)
        {
            Range(0, count);
        }
        else
        {
            WorkSplitter.Run(count, (int)Math.Min(count, Math.Ceiling(WorkPerThread / Math.Max(work, 1))), Range);
        }

        void Range(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                each(i);
            }
        }
    }
}
