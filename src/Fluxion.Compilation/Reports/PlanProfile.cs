using System.Diagnostics;

namespace Fluxion.Compilation;

/// <summary>The times of a plan's steps over several runs.</summary>
internal sealed class PlanProfile(Plan plan)
{
    private readonly Lock _gate = new();
    private readonly List<long>[] _ticks = [.. plan.Steps.Select(_ => new List<long>())];

    internal Plan Plan { get; } = plan;

    internal int Runs => _ticks.Length == 0 ? 0 : _ticks[0].Count;

    /// <summary>Runs the steps one after another and keeps their times.</summary>
    internal void Run(BoundStep[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            steps[i].Run();
            var ticks = Stopwatch.GetTimestamp() - start;
            lock (_gate)
            {
                _ticks[i].Add(ticks);
            }
        }
    }

    /// <summary>The median time of a step in seconds.</summary>
    internal double Seconds(int number)
    {
        var sorted = _ticks[number].Order().ToArray();
        return (double)sorted[sorted.Length / 2] / Stopwatch.Frequency;
    }
}
