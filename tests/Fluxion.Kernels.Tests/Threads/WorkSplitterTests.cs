using System.Collections.Concurrent;
using Fluxion.Testing;

namespace Fluxion.Kernels.Tests;

public sealed class WorkSplitterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Every_item_is_worked_on_once(int threads)
    {
        using var limit = WorkSplitter.Limit(threads);
        for (var items = 0; items <= 70; items++)
        {
            foreach (var grain in (int[])[0, 1, 3, 64])
            {
                var seen = new int[items];
                WorkSplitter.Run(items, grain, (start, end) =>
                {
                    for (var i = start; i < end; i++)
                    {
                        Interlocked.Increment(ref seen[i]);
                    }
                });
                Assert.All(seen, count => Assert.Equal(1, count));
            }
        }
    }

    [Fact]
    public void No_range_is_smaller_than_the_grain_when_there_are_as_many_items()
    {
        using var limit = WorkSplitter.Limit(5);
        var sizes = new ConcurrentBag<int>();
        WorkSplitter.Run(103, 10, (start, end) => sizes.Add(end - start));
        Assert.Equal(103, sizes.Sum());
        Assert.All(sizes, size => Assert.True(size >= 10));
    }

    [Fact]
    public void A_nested_call_stays_on_its_thread()
    {
        using var limit = WorkSplitter.Limit(4);
        var strays = 0;
        WorkSplitter.Run(16, 1, (_, _) =>
        {
            var thread = Environment.CurrentManagedThreadId;
            WorkSplitter.Run(100, 1, (start, end) =>
            {
                if (thread != Environment.CurrentManagedThreadId || start != 0 || end != 100)
                {
                    Interlocked.Increment(ref strays);
                }
            });
        });
        Assert.Equal(0, strays);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_first_exception_is_thrown_once_and_the_splitter_still_works(int threads)
    {
        using var limit = WorkSplitter.Limit(threads);
        for (var repeat = 0; repeat < 50; repeat++)
        {
            var failure = Assert.Throws<InvalidOperationException>(() =>
                WorkSplitter.Run(100, 1, (_, _) => throw new InvalidOperationException("as planned")));
            Assert.Equal("as planned", failure.Message);
        }

        var sum = 0;
        WorkSplitter.Run(100, 1, (start, end) => Interlocked.Add(ref sum, end - start));
        Assert.Equal(100, sum);
        Assert.Equal(threads, WorkSplitter.Threads);
    }

    [Fact]
    public void Several_threads_may_split_at_the_same_time()
    {
        Parallel.For(0, 8, _ =>
        {
            using var limit = WorkSplitter.Limit(3);
            for (var repeat = 0; repeat < 200; repeat++)
            {
                var sum = 0L;
                WorkSplitter.Run(50, 1, (start, end) =>
                {
                    for (var i = start; i < end; i++)
                    {
                        Interlocked.Add(ref sum, i);
                    }
                });
                Assert.Equal(1225, sum);
            }
        });
    }

    [Fact]
    public void A_limit_holds_for_its_scope_and_its_thread()
    {
        var outside = WorkSplitter.Threads;
        using (WorkSplitter.Limit(5))
        {
            using (WorkSplitter.Limit(1))
            {
                Assert.Equal(1, WorkSplitter.Threads);
            }

            Assert.Equal(5, WorkSplitter.Threads);
            var elsewhere = 0;
            var thread = new Thread(() => elsewhere = WorkSplitter.Threads);
            thread.Start();
            thread.Join();
            Assert.Equal(WorkSplitter.MaxThreads, elsewhere);
        }

        Assert.Equal(outside, WorkSplitter.Threads);
    }

    [Fact]
    public void One_thread_allocates_nothing()
    {
        const int Calls = 100;
        using var limit = WorkSplitter.Limit(1);
        var target = new int[10];
        var work = new Mark(target);
        Assert.Equal(0, AllocatedBytes.Of(() => WorkSplitter.Run(10, 1, work), Calls));
        Assert.All(target, count => Assert.Equal(AllocatedBytes.Rounds * Calls, count));
    }

    [Fact]
    public void Several_threads_allocate_next_to_nothing()
    {
        const int Calls = 1000;
        using var limit = WorkSplitter.Limit(4);
        var target = new int[100];
        var work = new Mark(target);
        Assert.InRange(AllocatedBytes.Of(() => WorkSplitter.Run(100, 1, work), Calls), 0, 8 * Calls);
        Assert.All(target, count => Assert.Equal(AllocatedBytes.Rounds * Calls, count));
    }

    [Fact]
    public void Calls_that_follow_one_another_do_not_get_mixed_up()
    {
        using var limit = WorkSplitter.Limit(8);
        int[][] targets = [.. Enumerable.Range(1, 40).Select(items => new int[items])];
        for (var call = 0; call < 20_000; call++)
        {
            WorkSplitter.Run(targets[call % 40].Length, 1, new Mark(targets[call % 40]));
        }

        Assert.All(targets, target => Assert.All(target, count => Assert.Equal(500, count)));
    }

    private readonly struct Mark(int[] target) : IRangeWork
    {
        public void Run(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                target[i]++;
            }
        }
    }
}
