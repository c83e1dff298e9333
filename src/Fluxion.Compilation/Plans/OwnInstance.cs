namespace Fluxion.Compilation;

/// <summary>
/// The instance of a plan that the first thread to run it keeps to itself. It takes and returns it without a locked instruction: such a one waits
/// until everything written before has left the processor, a result of some kilobytes too, and that is longer than a small program runs.
/// </summary>
internal sealed class OwnInstance
{
    private PlanInstance? _instance;
    private int _thread;
    private bool _isLent;

    /// <summary>The instance, where the calling thread is its owner and does not use it already, in a call around this one.</summary>
    internal PlanInstance? TryRent()
    {
        if (Volatile.Read(ref _thread) != Environment.CurrentManagedThreadId || _isLent)
        {
            return null;
        }

        _isLent = true;
        return _instance;
    }

    /// <summary>Takes the instance back, if it is this one.</summary>
    internal bool TryReturn(PlanInstance instance)
    {
        if (instance != Volatile.Read(ref _instance))
        {
            return false;
        }

        _isLent = false;
        return true;
    }

    /// <summary>
    /// Makes an instance that is in use the calling thread's own, unless another is. One with much memory goes from thread to thread instead: it
    /// would lie idle when its thread is gone, and its program runs long enough not to mind.
    /// </summary>
    internal void Offer(PlanInstance instance)
    {
        if (instance.ArenaBytes < BufferPool.SmallestPooled && Interlocked.CompareExchange(ref _instance, instance, null) is null)
        {
            _isLent = true;
            Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
        }
    }
}
