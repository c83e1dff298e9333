using System.Diagnostics;

namespace Fluxion.Compilation;

/// <summary>The times of a plan's steps over several runs.</summary>
internal sealed class PlanProfile(Plan plan)
{
    private readonly Lock _gate = new();
    private readonly List<long>[] _ticks = [.. plan.Steps.Select(_ => new List<long>())];

    internal Plan Plan { get; } = plan;

    internal int Runs => _ticks.Length == 0 ? 0 : _ticks[0].Count;

    /// <summary>For each step the times of the plans that it runs.</summary>
    internal IReadOnlyList<PlanProfile>[] Inner { get; } = [.. plan.Steps.Select(step => (IReadOnlyList<PlanProfile>)[.. step.Inner.Select(inner => new PlanProfile(inner))])];

    /// <summary>Begins to keep times of all runs of the plan, and of those inside it.</summary>
    internal void Start() => Hand(this);

    /// <summary>Keeps no more times.</summary>
    internal void Stop() => Hand(null);

    /// <summary>Runs the steps one after another and keeps their times.</summary>
    internal void Run(BoundStep[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            RunNamed(steps[i]);
            var ticks = Stopwatch.GetTimestamp() - start;
            lock (_gate)
            {
                _ticks[i].Add(ticks);
            }
        }
    }

    private static void RunNamed(BoundStep step)
    {
        try
        {
            step.Run();
        }
        catch (Exception failure) when (StepFailure.IsToBeNamed(failure, step.Step))
        {
            throw StepFailure.Named(failure, step.Step);
        }
    }

    private void Hand(PlanProfile? profile)
    {
        Plan.Profile = profile;
        foreach (var inner in Inner.SelectMany(plans => plans))
        {
            inner.Hand(profile is null ? null : inner);
        }
    }

    /// <summary>The median time of a step in seconds.</summary>
    internal double Seconds(int number)
    {
        var sorted = _ticks[number].Order().ToArray();
        return (double)sorted[sorted.Length / 2] / Stopwatch.Frequency;
    }
}
