using Fluxion.Kernels;

namespace Fluxion.Tests.Threads;

public sealed class KernelThreadsTests
{
    [Fact]
    public void Limited_work_runs_with_fewer_threads_and_the_limit_ends_with_it()
    {
        var before = WorkSplitter.Threads;
        Assert.Equal(1, KernelThreads.Limited(1, () => WorkSplitter.Threads));
        Assert.Equal(before, WorkSplitter.Threads);
    }

    [Fact]
    public void The_limit_ends_with_an_exception_too()
    {
        var before = WorkSplitter.Threads;
        Assert.Throws<ArithmeticException>(() => KernelThreads.Limited<int>(1, () => throw new ArithmeticException()));
        Assert.Equal(before, WorkSplitter.Threads);
    }

    [Fact]
    public void At_least_one_thread_is_needed() => Assert.Throws<ArgumentOutOfRangeException>(() => KernelThreads.Limited(0, () => 0));
}
