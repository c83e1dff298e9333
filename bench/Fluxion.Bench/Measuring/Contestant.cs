using Fluxion.Kernels;

namespace Fluxion.Bench;

/// <summary>One side of a comparison: runs its work a number of times and says how long that took.</summary>
/// <param name="Name">What stands in the rows.</param>
/// <param name="Run">Runs the work so many times in a row, and returns the seconds of all of them.</param>
internal sealed record Contestant(string Name, Func<int, double> Run)
{
    /// <summary>
    /// How long it runs before it counts. Caches fill at once; .NET code needs longer, for the JIT compiles what is hot a second and a third
    /// time in the background, a tenth of a second or more apart.
    /// </summary>
    public double WarmUpSeconds { get; init; } = 0.1;

    /// <summary>A contestant in this process, timed here.</summary>
    public static Contestant Of(string name, Action work) => new(name, times =>
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    });

    /// <summary>Fluxion's, on so many threads.</summary>
    public static Contestant Fluxion(Action work, int threads = 1)
    {
        var unlimited = Of("fluxion", work);
        return unlimited with
        {
            WarmUpSeconds = 1,
            Run = times =>
            {
                using var limit = WorkSplitter.Limit(threads);
                return unlimited.Run(times);
            },
        };
    }
}
