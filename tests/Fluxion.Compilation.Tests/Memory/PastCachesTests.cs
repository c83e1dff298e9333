using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Memory;

/// <summary>Which results are written past the caches, and that it changes no bit.</summary>
public sealed class PastCachesTests
{
    private const int Large = (int)(PastCaches.SmallestBytes / sizeof(float));

    [Fact]
    public void A_large_result_goes_past_the_caches_and_a_small_one_does_not()
    {
        Assert.True(Assert.Single(Plans.Of(x => [x[0] * 2], Tensor.Zeros([Large])).Buffers.Outputs).GoesPast);
        Assert.False(Assert.Single(Plans.Of(x => [x[0] * 2], Tensor.Zeros([Large - 1])).Buffers.Outputs).GoesPast);
    }

    [Fact]
    public void What_the_next_step_reads_stays_in_the_caches()
    {
        // Sorting is a step of its own, which is there between the two others.
        var plan = Plans.Of(x => [(x[0] * 2).Sort() * 3], Tensor.Zeros([Large]));
        Assert.All(plan.Buffers.Arena, buffer => Assert.False(buffer.GoesPast));
        Assert.True(Assert.Single(plan.Buffers.Outputs).GoesPast);
    }

    [Fact]
    public void What_is_read_after_much_else_goes_past_the_caches()
    {
        var far = (int)(PastCaches.FarBytes / sizeof(float) / 2);
        Tensor[] Far(Tensor[] x)
        {
            var early = x[0] * 2;
            return [x[1].Sort().Sum() + early.Sort()];
        }

        bool GoesPast(int between) => Plans.Of(Far, Tensor.Zeros([Large]), Tensor.Zeros([between])).Steps[0] is ElementwiseStep first && first.Writes[0].Buffer.GoesPast;
        Assert.True(GoesPast(far));
        Assert.False(GoesPast(1000));
    }

    [Fact]
    public void What_was_given_away_is_written_where_it_lies()
    {
        var output = Assert.Single(Plans.Of(x => [x[0] * 2], [Tensor.Zeros([Large])], [true]).Buffers.Outputs);
        Assert.NotNull(output.InPlaceOf);
        Assert.False(output.GoesPast);
    }

    [Fact]
    public void What_a_loop_hands_on_stays_in_the_caches()
    {
        var graph = Subprogram.Trace("Compile", x => [x[0] * 2], [Tensor.Zeros([Large]).Type], isWhole: true).Program.Graph;
        Assert.False(Assert.Single(PlanBuilder.BuildInner(graph).Buffers.Outputs).GoesPast);
    }

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(2, true, true)]
    [InlineData(2, true, false)]
    [InlineData(1, false, true)]
    [InlineData(2, false, false)]
    public void Bits_are_the_same_either_way_for_any_number_of_threads(int threads, bool past, bool emit)
    {
        Emission.Forced = emit;
        PastCaches.Forced = past;
        using var limit = WorkSplitter.Limit(threads);

        // Rows that begin inside lines, a row that repeats, slices at odd places, truth values, and a result that is read again.
        static Tensor[] Function(Tensor[] x)
        {
            var y = (x[0] * x[1]).Tanh() + x[0];
            var slice = x[0].Slice(1, 3, 996) * 2 - 1;
            return [y, y > 0, slice, y.Sort() + y, x[0].Sum(1).Exp()];
        }

        var (first, second) = Key.Of(8).Split();
        Tensor[] inputs = [first.Normal([701, 999]), second.Normal([999])];
        var plan = Plans.Of(Function, inputs);
        Assert.Equal(past, plan.Buffers.Outputs.Any(output => output.GoesPast));
        Plans.Same(Function(inputs), Plans.Sequential(plan).Run(inputs));
    }

    [Fact]
    public void Slices_of_a_stack_begin_at_odd_places()
    {
        PastCaches.Forced = true;
        Func<Tensor, Tensor, Tensor> scan = (start, rows) => ControlFlow.Scan((Tensor state, Tensor row) => (state, (state * row) + row), start, rows).Item2;
        var (first, second) = Key.Of(9).Split();
        var (start, rows) = (first.Normal([77]), second.Normal([50, 77]));
        Bits.Same(scan(start, rows), Compiler.Compile(scan)(start, rows));
    }
}
