namespace Fluxion.Bench;

/// <summary>One side of a comparison: runs its work a number of times and says how long that took.</summary>
/// <param name="Name">What stands in the rows.</param>
/// <param name="Run">Runs the work so many times in a row, and returns the seconds of all of them.</param>
internal sealed record Contestant(string Name, Func<int, double> Run)
{
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
}
