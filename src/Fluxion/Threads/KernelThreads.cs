using Fluxion.Kernels;

namespace Fluxion;

/// <summary>How many threads one operation may use. Results have the same bits for any number.</summary>
public static class KernelThreads
{
    /// <summary>
    /// The most threads one operation may use, the caller's own included: the number of processors, or what <c>FLUXION_THREADS</c> says.
    /// </summary>
    public static int Maximum
    {
        get => WorkSplitter.MaxThreads;
        set => WorkSplitter.MaxThreads = value;
    }

    /// <summary>
    /// Runs work whose operations use fewer threads: where several runs go on side by side, each is faster alone on its thread.
    /// </summary>
    /// <typeparam name="TResult">What the work returns.</typeparam>
    /// <param name="threads">The most threads an operation may use that the calling thread starts; at least 1.</param>
    /// <param name="work">The work; what it starts on other threads is not limited.</param>
    public static TResult Limited<TResult>(int threads, Func<TResult> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var limit = WorkSplitter.Limit(threads);
        return work();
    }
}
