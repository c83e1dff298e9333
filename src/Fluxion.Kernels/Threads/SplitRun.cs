using System.Runtime.ExceptionServices;

namespace Fluxion.Kernels;

/// <summary>Fork and join for the calls of one thread: threads take chunks in order until none is left.</summary>
/// <remarks>
/// The caller works too and waits only for those that are at work, never for a pool thread that has not come yet: one that comes late
/// finds no chunk left and touches nothing, or helps with the next call. So a busy pool costs speed, not progress.
/// </remarks>
internal sealed class SplitRun<TWork> : IThreadPoolWorkItem
    where TWork : struct, IRangeWork
{
    private const int SpinsBeforeWaiting = 60;

    // Between calls there is no chunk to take.
    private const int Closed = int.MaxValue / 2;

    [ThreadStatic]
    private static SplitRun<TWork>? _ofThread;

    private readonly object _left = new();
    private TWork _work;
    private int _items;
    private int _chunks;
    private int _nextChunk = Closed;
    private int _atWork;
    private int _asked;
    private Exception? _failure;

    /// <summary>The calling thread's own. It is not in use: calls from within a call stay on their thread.</summary>
    public static SplitRun<TWork> OfThread => _ofThread ??= new SplitRun<TWork>();

    public void Run(int items, int chunks, in TWork work, int threads)
    {
        (_items, _chunks, _work, _failure) = (items, chunks, work, null);
        Volatile.Write(ref _nextChunk, 0);

        // Those that an earlier call asked for and that have not come yet will come to this one.
        for (var asked = Volatile.Read(ref _asked); asked < threads - 1; asked++)
        {
            Interlocked.Increment(ref _asked);
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        // Closed before the wait: whoever counted on before is at work and waited for, and whoever does after gets no chunk of any call.
        TakeChunks();
        Interlocked.Exchange(ref _nextChunk, Closed);
        WaitForOthers();
        _work = default;
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        // Announced before a chunk is taken, so that the caller cannot miss a thread that got one.
        Interlocked.Increment(ref _atWork);
        Interlocked.Decrement(ref _asked);
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
            while (TryTake(out var chunk))
            {
                _work.Run(Start(chunk), Start(chunk + 1));
            }
        }
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, failure, null);
            Volatile.Write(ref _nextChunk, Closed);
        }
        finally
        {
            WorkSplitter.LeaveWorker(earlier);
        }
    }

    // Late threads do not count on, so that they cannot make it wrap. Who gets a chunk sees its call's fields: they were written before the
    // count began, and change only when nobody is at work.
    private bool TryTake(out int chunk)
    {
        chunk = Volatile.Read(ref _nextChunk);
        if (chunk >= _chunks)
        {
            return false;
        }

        chunk = Interlocked.Increment(ref _nextChunk) - 1;
        return chunk < _chunks;
    }

    private int Start(int chunk) => (int)((long)_items * chunk / _chunks);

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
