using Fluxion.Kernels;
using Fluxion.Testing;

namespace Fluxion.Compilation.Tests;

/// <summary>Running steps costs the calling thread no memory, once warm.</summary>
public class AllocationTests
{
    private const int Runs = 1_000;

    [Fact]
    public void Nothing_is_allocated_where_steps_run_one_after_another()
    {
        using var limit = WorkSplitter.Limit(1);
        var (steps, schedule) = Idle();
        Assert.Equal(0, Allocated(SequentialExecutor.Instance, steps));
        Assert.Equal(0, Allocated(new DataflowExecutor(() => schedule), steps));
    }

    [Fact]
    public void Next_to_nothing_is_allocated_where_steps_run_side_by_side()
    {
        using var limit = WorkSplitter.Limit(4);
        var (steps, schedule) = Idle();
        Assert.InRange(Allocated(new DataflowExecutor(() => schedule), steps), 0, 8 * Runs);
    }

    private static (BoundStep[] Steps, Schedule Schedule) Idle()
    {
        var plan = Plans.Of(Plans.Branches, Plans.Arguments());
        return ([.. plan.Steps.Select(step => new Nothing(step))], Schedule.Of(plan, Plans.SideBySide));
    }

    private static long Allocated(IExecutor executor, BoundStep[] steps) => AllocatedBytes.Of(() => executor.Run(steps), Runs);

    private sealed class Nothing(Step step) : BoundStep(step)
    {
        internal override void Run()
        {
        }
    }
}
