namespace Fluxion.Compilation.Tests;

/// <summary>Elementwise kernels that write the pieces of a concatenation where they stand in it.</summary>
public sealed class JoinedPiecesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public void Pieces_of_one_kernel_are_not_copied(int axis, int threads)
    {
        var inputs = Inputs(300, 128);
        Func<Tensor[], Tensor[]> function = x => [Tensor.Concatenate([(x[0] * x[1]).Tanh(), (x[0] * x[1]) + x[1], (x[0] * x[1]).Sin()], axis)];
        var plan = Plans.Of(function, inputs);
        Assert.IsType<ElementwiseStep>(Assert.Single(plan.Steps));
        Same(function, plan, inputs, threads);
    }

    [Fact]
    public void The_whole_is_read_where_it_was_written()
    {
        var inputs = Inputs(16, 128);
        Func<Tensor[], Tensor[]> function = x => [Tensor.Concatenate([x[0].Tanh() + 1, x[1].Tanh() * x[0].Tanh()], 1).MatMul(x[0].Reshape([256, 8])), x[0].Tanh().Sum(0)];
        var plan = Plans.Of(function, inputs);
        Same(function, plan, inputs, 1);
    }

    // A piece is written into memory that holds nothing else, though an operand of as many bytes is read for the last time.
    [Fact]
    public void Pieces_do_not_stand_where_an_operand_is_read()
    {
        var inputs = Inputs(16, 128);
        Func<Tensor[], Tensor[]> function = x =>
        {
            var wide = x[0].Cast(DType.Float64).CumulativeSum(0) * 2;
            return [Tensor.Concatenate([wide.Cast(DType.Float32), (wide + 1).Cast(DType.Float32)], 1).MatMul(x[1].Reshape([256, 8]))];
        };
        Same(function, Plans.Of(function, inputs), inputs, 1);
    }

    [Fact]
    public void Short_pieces_and_pieces_that_others_read_are_copied()
    {
        Assert.Equal(2, Plans.Of(x => [Tensor.Concatenate([(x[0] * x[1]).Tanh(), (x[0] * x[1]) + x[0]], 1)], Inputs(300, 8)).Steps.Count);
        Func<Tensor[], Tensor[]> function = x => [Tensor.Concatenate([x[0].Tanh(), x[0].Tanh() * x[1]], 1), x[0].Tanh()];
        var inputs = Inputs(16, 128);
        Same(function, Plans.Of(function, inputs), inputs, 1);
    }

    private static void Same(Func<Tensor[], Tensor[]> function, Plan plan, Tensor[] inputs, int threads) =>
        KernelThreads.Limited(threads, () =>
        {
            Plans.Same(function(inputs), Plans.Sequential(plan).Run(inputs));
            return 0;
        });

    private static Tensor[] Inputs(int rows, int columns)
    {
        var (first, second) = Key.Of(5).Split();
        return [first.Normal([rows, columns]), second.Normal([rows, columns])];
    }
}
