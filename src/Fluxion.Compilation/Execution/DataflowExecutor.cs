using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// A step runs when its inputs are there: small ones side by side where that is worth it, large ones alone over all threads. Where one thread
/// is allowed, or all is small, it is the sequential one.
/// </summary>
internal sealed class DataflowExecutor(Func<Schedule> schedule) : IExecutor
{
    private readonly Crew _crew = new();

    public void Run(BoundStep[] steps)
    {
        var threads = Math.Min(WorkSplitter.Threads, Crew.Most);
        if (threads == 1 || steps.Length < 2 || schedule() is not { } plan || !plan.IsWorthSharing(threads))
        {
            SequentialExecutor.Instance.Run(steps);
            return;
        }

        foreach (var round in plan.Rounds)
        {
            if (plan.IsWorthSharing(round.Region, threads))
            {
                _crew.Run(round.Region, steps, threads);
            }
            else
            {
                SequentialExecutor.Run(steps, round.Region.Steps);
            }

            SequentialExecutor.Run(steps, round.Large);
        }
    }
}
