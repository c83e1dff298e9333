using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests;

/// <summary>An exception in a kernel reaches the caller once, says whose it is, and leaves nothing behind.</summary>
public class FailureTests
{
    public static TheoryData<bool, int> Ways => new() { { false, 1 }, { true, 1 }, { true, 2 }, { true, 8 } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_exception_names_the_operation_and_the_next_call_works(bool dataflow, int threads)
    {
        using var limit = WorkSplitter.Limit(threads);
        var arguments = Plans.Arguments();
        var plan = Plans.Of(Plans.Branches, arguments);
        var expected = Plans.Sequential(plan).Run(arguments);
        var instance = dataflow ? Plans.Dataflow(plan) : Plans.Sequential(plan);
        var cause = new IOException("the disk is full");
        Step? failing = null;
        instance.Wrap(step => new Around(step, one =>
        {
            if (one == failing)
            {
                throw cause;
            }
        }));

        for (var run = 0; run < 3 * plan.Steps.Count; run++)
        {
            failing = plan.Steps[run % plan.Steps.Count];
            var failure = Assert.Throws<InvalidOperationException>(() => instance.Run(arguments));
            Assert.Same(cause, failure.InnerException);
            Assert.Equal($"{failing.Name}: failed in a compiled program: the disk is full", failure.Message);

            failing = null;
            Plans.Same(expected, instance.Run(arguments));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void When_all_steps_fail_at_once_one_exception_comes_and_nothing_runs_any_more(int threads)
    {
        using var limit = WorkSplitter.Limit(threads);
        var arguments = Plans.Arguments();
        var instance = Plans.Dataflow(Plans.Of(Plans.Branches, arguments));
        var running = 0;
        instance.Wrap(step => new Around(step, _ =>
        {
            Interlocked.Increment(ref running);
            Thread.SpinWait(500);
            Interlocked.Decrement(ref running);
            throw new IOException("the disk is full");
        }));
        for (var run = 0; run < 100; run++)
        {
            Assert.IsType<IOException>(Assert.Throws<InvalidOperationException>(() => instance.Run(arguments)).InnerException);
            Assert.Equal(0, Volatile.Read(ref running));
        }
    }

    [Fact]
    public void What_an_operation_finds_wrong_itself_comes_as_in_eager_code()
    {
        static Tensor Function(Tensor x, Tensor y) => (x % y) + 1;
        var (x, y) = (Tensor.Of(5, 7), Tensor.Of(2, 0));
        var compiled = Compiler.Compile(Function);
        Assert.Equal([2, 2], compiled(x, Tensor.Of(2, 3)).ToArray<int>());
        var eager = Assert.Throws<DivideByZeroException>(() => Function(x, y));
        Assert.Equal(eager.Message, Assert.Throws<DivideByZeroException>(() => compiled(x, y)).Message);
        Assert.Equal([2, 2], compiled(x, Tensor.Of(2, 3)).ToArray<int>());
    }

    [Fact]
    public void The_users_line_is_named_where_lines_are_recorded()
    {
        using var lines = Diagnostics.RecordLocations();
        var compiled = Compiler.Compile((Tensor x, Tensor y) => x % y);
        var failure = Assert.Throws<DivideByZeroException>(() => compiled(Tensor.Of(5), Tensor.Of(0)));
        Assert.Contains("(at FailureTests.cs:", failure.Message);
    }

    [Fact]
    public void A_failed_call_says_that_what_was_donated_is_lost()
    {
        var compiled = Compiler.Compile((Tensor x, Tensor y) => x % y, donate: [0]);
        var x = Tensor.Of(5, 7);
        var failure = Assert.Throws<DivideByZeroException>(() => compiled(x, Tensor.Of(2, 0)));
        Assert.StartsWith("Remainder: a whole number is divided by 0", failure.Message);
        Assert.Contains("donated arguments of this call are lost", failure.Message);
        Assert.Contains("donated", Assert.Throws<InvalidOperationException>(() => x.ToArray<int>()).Message);
        Assert.Equal([1, 1], compiled(Tensor.Of(5, 7), Tensor.Of(2, 3)).ToArray<int>());
    }

    [Fact]
    public void A_call_that_is_refused_takes_nothing()
    {
        var compiled = Compiler.Compile((Tensor x, Tensor y) => x + y, donate: [0, 1]);
        var (x, y) = (Tensor.Of(1f, 2f), Tensor.Of(3f, 4f));
        compiled(Tensor.Of(0f, 0f), y);
        Assert.Contains("donated", Assert.Throws<InvalidOperationException>(() => compiled(x, y)).Message);
        Assert.Equal([1f, 2f], x.ToArray<float>());
    }
}
