namespace Fluxion.Testing;

/// <summary>What a call takes from the heap on its own thread.</summary>
internal static class AllocatedBytes
{
    private const int WarmUps = 3;
    private const int Measurements = 5;

    /// <summary>
    /// Bytes of one call once warm, the least of several: what the runtime needs now and then (a type to load, a queue to lengthen) is not the
    /// call's own, and what a call allocates, it does each time.
    /// </summary>
    public static long Of(Action call)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            call();
        }

        var least = long.MaxValue;
        for (var i = 0; i < Measurements; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
