using System.Runtime.ExceptionServices;
using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests;

/// <summary>Thousands of runs with random delays before every step, over more threads than there are cores.</summary>
public class StressTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    // The pool adds threads by and by only, and would have two for the first runs.
    static StressTests() => ThreadPool.SetMinThreads(24, 24);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void Two_thousand_runs_with_random_delays_give_the_same_bits(int threads)
    {
        var arguments = Plans.Arguments();
        var plan = Plans.Of(Plans.Branches, arguments);
        var expected = Plans.Sequential(plan).Run(arguments);
        var instance = Plans.Dataflow(plan);
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
        instance.Wrap(step => new Around(step, one =>
        {
            seen.TryAdd(Worker.Number, true);
            Delays.Random(one);
        }));

        InTime(() =>
        {
            using var limit = WorkSplitter.Limit(threads);
            for (var run = 0; run < 2_000; run++)
            {
                Plans.Same(expected, instance.Run(arguments));
            }
        });

        Assert.True(seen.Count > 1, "All steps ran on the caller's thread.");
        Assert.All(seen.Keys, number => Assert.InRange(number, 0, threads - 1));
    }

    // A run that hangs fails here, and leaves its thread behind.
    private static void InTime(Action work)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        Assert.True(thread.Join(Patience), "The runs hang.");
        failure?.Throw();
    }
}
