namespace Fluxion.Kernels;

/// <summary>Fork and join over the thread pool. Splits items, never the arithmetic of one item, so bits do not depend on the threads.</summary>
internal static class WorkSplitter
{
    /// <summary>The environment variable that sets <see cref="MaxThreads"/> at the start.</summary>
    public const string EnvironmentVariable = "FLUXION_THREADS";

    // More chunks than threads, so that a thread that was held up leaves work to the others.
    private const int ChunksPerThread = 16;

    private static int _maxThreads = ReadMaxThreads();

    // 0: no limit of its own. Nested calls and the bodies of a split run see _inside and stay on their thread.
    [ThreadStatic]
    private static int _limit;

    [ThreadStatic]
    private static bool _inside;

    /// <summary>The most threads one call may use, the caller's own included.</summary>
    public static int MaxThreads
    {
        get => Volatile.Read(ref _maxThreads);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref _maxThreads, value);
        }
    }

    /// <summary>The threads a call made here and now may use.</summary>
    public static int Threads => _inside ? 1 : _limit > 0 ? _limit : MaxThreads;

    internal static int CurrentLimit
    {
        get => _limit;
        set => _limit = value;
    }

    /// <summary>Lets calls made on this thread use <paramref name="threads"/> threads until the result is disposed.</summary>
    public static ThreadLimit Limit(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var earlier = _limit;
        _limit = threads;
        return new ThreadLimit(earlier);
    }

    /// <summary>
    /// Runs <paramref name="work"/> over the items 0 to <paramref name="items"/>, in ranges of at least <paramref name="grain"/> items
    /// where there are as many. Returns when all is done; the first exception of any thread is thrown once, here.
    /// </summary>
    public static void Run<TWork>(int items, int grain, in TWork work)
        where TWork : struct, IRangeWork
    {
        if (items <= 0)
        {
            return;
        }

        var threads = Math.Min(Threads, items / Math.Max(grain, 1));
        if (threads <= 1)
        {
            work.Run(0, items);
            return;
        }

        var chunks = Math.Min(items / Math.Max(grain, 1), threads * ChunksPerThread);
        SplitRun<TWork>.OfThread.Run(items, chunks, work, threads);
    }

    /// <summary>The same for a delegate of (start, end); allocates what the caller's lambda captures.</summary>
    public static void Run(int items, int grain, Action<int, int> work) => Run(items, grain, new DelegateWork(work));

    internal static bool EnterWorker()
    {
        var earlier = _inside;
        _inside = true;
        return earlier;
    }

    internal static void LeaveWorker(bool earlier) => _inside = earlier;

    private static int ReadMaxThreads() =>
        int.TryParse(Environment.GetEnvironmentVariable(EnvironmentVariable), out var threads) && threads > 0
            ? threads
            : Environment.ProcessorCount;

    private readonly struct DelegateWork(Action<int, int> work) : IRangeWork
    {
        public void Run(int start, int end) => work(start, end);
    }
}
