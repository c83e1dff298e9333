namespace Fluxion.Bench;

/// <summary>
/// Measures contestants in turn, A B C A B C, so that a change of the machine's speed meets all of them alike, and keeps the median of each.
/// </summary>
internal static class Measurement
{
    private const int MaxBatch = 1 << 24;

    public static IReadOnlyDictionary<Contestant, Timing> Alternate(IReadOnlyList<Contestant> contestants, MeasurementOptions options)
    {
        var sizes = contestants.Select(contestant => WarmUp(contestant, options)).ToArray();
        var seconds = contestants.Select(_ => new List<double>(options.Rounds)).ToArray();
        for (var round = 0; round < options.Rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                Settle(contestants[i], sizes[i], options);
                seconds[i].Add(contestants[i].Run(sizes[i]) / sizes[i]);
            }
        }

        return contestants.Select((contestant, i) => (contestant, Timing.Of(seconds[i]))).ToDictionary();
    }

    // Runs until the warm-up time is over, in batches that double until they are long enough; returns how many runs fill one.
    private static int WarmUp(Contestant contestant, MeasurementOptions options)
    {
        var size = 1;
        var perRun = 0.0;
        for (var total = 0.0; total < contestant.WarmUpSeconds;)
        {
            var batch = contestant.Run(size);
            perRun = batch / size;
            total += batch;
            if (batch < options.BatchSeconds / 2 && size < MaxBatch)
            {
                size *= 2;
            }
        }

        return (int)Math.Clamp(options.BatchSeconds / Math.Max(perRun, 1e-9), 1, MaxBatch);
    }

    // A core that has slept takes some hundredths of a second until it helps at its full speed, so what runs after a pause counts later.
    private static void Settle(Contestant contestant, int size, MeasurementOptions options)
    {
        if (options.PauseSeconds > 0)
        {
            Thread.Sleep(TimeSpan.FromSeconds(options.PauseSeconds));
            for (var total = 0.0; total < options.WakeSeconds;)
            {
                total += contestant.Run(size);
            }
        }
    }
}
