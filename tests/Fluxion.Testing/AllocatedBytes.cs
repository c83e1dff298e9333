namespace Fluxion.Testing;

/// <summary>What a call takes from the heap on its own thread.</summary>
internal static class AllocatedBytes
{
    /// <summary>How often as many calls are made as are asked for.</summary>
    public const int Rounds = WarmUps + Measurements;

    private const int WarmUps = 3;
    private const int Measurements = 5;

    /// <summary>
    /// Bytes of one call once warm, or of so many in a row, the least of several measurements: what the runtime needs now and then (a type to
    /// load, a queue to lengthen) is not the calls' own, and what they allocate, they do each time.
    /// </summary>
    public static long Of(Action call, int calls = 1)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < calls; i++)
            {
                call();
            }

            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            least = round < WarmUps ? least : Math.Min(least, bytes);
        }

        return least;
    }
}
