using System.Runtime.ExceptionServices;

namespace Fluxion.Kernels;

/// <summary>One fork and join: threads take chunks in order until none is left.</summary>
/// <remarks>
/// The caller works too and waits only for those that are at work, never for a pool thread that has not come yet: one that comes late
/// finds no chunk left and touches nothing. So a busy pool costs speed, not progress.
/// </remarks>
internal sealed class SplitRun<TWork>(int items, int chunks, TWork work) : IThreadPoolWorkItem
    where TWork : struct, IRangeWork
{
    private const int SpinsBeforeWaiting = 60;

    private readonly object _left = new();
    private int _nextChunk;
    private int _atWork;
    private Exception? _failure;

    public void Run(int threads)
    {
        for (var i = 1; i < threads; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        TakeChunks();
        WaitForOthers();
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        // Announced before a chunk is taken, so that the caller cannot miss a thread that got one.
        Interlocked.Increment(ref _atWork);
        TakeChunks();
        if (Interlocked.Decrement(ref _atWork) == 0)
        {
            lock (_left)
            {
                Monitor.PulseAll(_left);
            }
        }
    }

    private void TakeChunks()
    {
        var earlier = WorkSplitter.EnterWorker();
        try
        {
            for (var chunk = Take(); chunk < chunks; chunk = Take())
            {
                work.Run(Start(chunk), Start(chunk + 1));
            }
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
            Volatile.Write(ref _nextChunk, chunks);
        }
        finally
        {
            WorkSplitter.LeaveWorker(earlier);
        }
    }

    // Stays at `chunks` once there, so that late threads cannot make it wrap.
    private int Take() => Volatile.Read(ref _nextChunk) >= chunks ? chunks : Interlocked.Increment(ref _nextChunk) - 1;

    private int Start(int chunk) => (int)((long)items * chunk / chunks);

    private void WaitForOthers()
    {
        var spinner = default(SpinWait);
        for (var i = 0; i < SpinsBeforeWaiting && Volatile.Read(ref _atWork) != 0; i++)
        {
            spinner.SpinOnce(sleep1Threshold: -1);
        }

        if (Volatile.Read(ref _atWork) == 0)
        {
            return;
        }

        lock (_left)
        {
            while (Volatile.Read(ref _atWork) != 0)
            {
                Monitor.Wait(_left);
            }
        }
    }
}
