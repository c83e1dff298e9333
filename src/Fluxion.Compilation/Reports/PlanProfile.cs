using System.Diagnostics;

namespace Fluxion.Compilation;

/// <summary>The times of a plan's steps over several runs.</summary>
internal sealed class PlanProfile(Plan plan)
{
    private readonly Lock _gate = new();
    private readonly List<long>[] _ticks = [.. plan.Steps.Select(_ => new List<long>())];

    internal Plan Plan { get; } = plan;

    internal int Runs => _ticks.Length == 0 ? 0 : _ticks[0].Count;

    /// <summary>Runs a step and keeps its time.</summary>
    internal void Run(int number, BoundStep step)
    {
        var start = Stopwatch.GetTimestamp();
        step.Run();
        var ticks = Stopwatch.GetTimestamp() - start;
        lock (_gate)
        {
            _ticks[number].Add(ticks);
        }
    }

    /// <summary>The median time of a step in seconds.</summary>
    internal double Seconds(int number)
    {
        var sorted = _ticks[number].Order().ToArray();
        return (double)sorted[sorted.Length / 2] / Stopwatch.Frequency;
    }
}
