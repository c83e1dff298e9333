using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests;

/// <summary>Both executors, whatever the costs say, give the bits of the eager program.</summary>
public class ExecutorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void All_ways_to_run_a_plan_give_the_bits_of_eager(int threads)
    {
        using var limit = WorkSplitter.Limit(threads);
        var arguments = Plans.Arguments(48);
        var plan = Plans.Of(Plans.Branches, arguments);
        var expected = Plans.Branches(arguments);
        Plans.Same(expected, Plans.Sequential(plan).Run(arguments));
        Plans.Same(expected, Plans.Dataflow(plan).Run(arguments));
        Plans.Same(expected, Plans.Dataflow(plan, Plans.Alone).Run(arguments));
        Plans.Same(expected, Plans.Dataflow(plan, CostModel.Default).Run(arguments));
    }

    [Fact]
    public void Two_steps_that_wait_for_nobody_run_at_the_same_time_and_place_what_they_make_apart()
    {
        var arguments = Plans.Arguments();
        var plan = Plans.Of(x => [x[0].MatMul(x[1]), x[1].MatMul(x[0])], arguments);
        var instance = Plans.Dataflow(plan);
        using var both = new Barrier(plan.Steps.Count);
        var places = new System.Collections.Concurrent.ConcurrentBag<Placement>();
        instance.Wrap(step => new Around(step, _ =>
        {
            places.Add(instance.Placement);
            Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(30)));
        }));
        using var limit = WorkSplitter.Limit(2);

        Assert.Equal(2, plan.Steps.Count);
        instance.Run(arguments);
        Assert.Equal(2, places.Distinct().Count());
    }

    [Fact]
    public void With_one_thread_all_runs_on_the_caller_in_the_plans_order()
    {
        var arguments = Plans.Arguments();
        var plan = Plans.Of(Plans.Branches, arguments);
        var instance = Plans.Dataflow(plan);
        var (thread, order) = (Environment.CurrentManagedThreadId, new List<Step>());
        instance.Wrap(step => new Around(step, one =>
        {
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            order.Add(one);
        }));
        using var limit = WorkSplitter.Limit(1);
        instance.Run(arguments);
        Assert.Equal(plan.Steps, order);
    }

    [Fact]
    public void What_a_user_wrote_runs_on_the_callers_thread()
    {
        var arguments = Plans.Arguments();
        var plan = Plans.Of(
            x => [.. Plans.Branches(x), ControlFlow.While(value => value.Sum().Abs() < 1e3, value => value * 2 + 1, x[0])],
            arguments);
        Assert.Contains(plan.Steps, step => step.MustRunAlone);
        var instance = Plans.Dataflow(plan);
        var thread = Environment.CurrentManagedThreadId;
        instance.Wrap(step => new Around(step, one => Assert.True(!one.MustRunAlone || Environment.CurrentManagedThreadId == thread)));
        using var limit = WorkSplitter.Limit(4);
        for (var run = 0; run < 50; run++)
        {
            instance.Run(arguments);
        }
    }

    [Fact]
    public void Small_programs_are_not_shared_and_large_steps_run_alone()
    {
        var small = Plans.Arguments();
        Assert.False(Schedule.Of(Plans.Of(Plans.Branches, small), CostModel.Default).IsWorthSharing(16));

        var large = Plans.Arguments(400);
        var plan = Plans.Of(x => [x[0].MatMul(x[1]), x[1].MatMul(x[0])], large);
        Assert.Equal([0, 1], Schedule.Of(plan, CostModel.Default).Rounds[0].Large);
    }

    [Fact]
    public void Middling_steps_are_shared_by_two_threads_and_a_chain_of_them_is_not()
    {
        var arguments = Plans.Arguments(96);
        var beside = Plans.Of(x => [.. Enumerable.Range(1, 8).Select(i => (x[0] * i).MatMul(x[1]))], arguments);
        var chain = Plans.Of(x => [Enumerable.Range(1, 8).Aggregate(x[0], (y, _) => y.MatMul(x[1]))], arguments);
        Assert.True(Schedule.Of(beside, CostModel.Default).IsWorthSharing(2));
        Assert.False(Schedule.Of(beside, CostModel.Default).IsWorthSharing(1));
        Assert.False(Schedule.Of(chain, CostModel.Default).IsWorthSharing(2));
    }
}
