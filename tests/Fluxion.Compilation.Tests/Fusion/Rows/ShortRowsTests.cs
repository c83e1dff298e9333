using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Fusion;

/// <summary>Elementwise operations with operands that repeat after a few elements.</summary>
public sealed class ShortRowsTests
{
    private static readonly Tensor Bias = Key.Of(2).Normal([10]);
    private static readonly Tensor Weights = Key.Of(3).Normal([10, 10]);

    private static readonly Func<Tensor, Tensor>[] Functions =
    [
        x => (x + Bias).Tanh(),
        x => x * x[.., 3].Reshape(x.Shape[0], 1) + Bias,
        x => Tensor.Where(x > Bias, x, Bias - x),
        x => ((x.MatMul(Weights) + Bias).Tanh().MatMul(Weights) + Bias).Tanh().MatMul(Weights),
        x => (x.Reshape(x.Shape[0] / 2, 2, 10) + Bias).Tanh(),
        x => (x.Reshape(x.Shape[0] / 2, 2, 10) + Bias.Reshape(2, 5)[.., 1].Reshape(2, 1)).Tanh(),
        x => (x.Transpose() * Bias.Reshape(10, 1)).Transpose() + Bias,
    ];

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    [InlineData(30000)]
    public void They_give_the_bits_of_eager(int rows)
    {
        var x = Key.Of(1).Normal(Shape.Create([rows, 10]));
        foreach (var threads in new[] { 1, 4 })
        {
            using (WorkSplitter.Limit(threads))
            {
                Assert.All(Functions, function => Bits.Same(function(x), Compiler.Compile(function)(x)));
            }
        }
    }

    [Fact]
    public void A_bias_is_not_laid_out_over_the_batch()
    {
        var plan = PlanBuilder.Build(Pipeline.Run(Graph.Trace((x, bias) => (x + bias).Tanh(), Tensor.Zeros([100, 10]), Bias)), []);
        Assert.Equal("Add Tanh", Assert.Single(plan.Steps).Name);
    }

    [Fact]
    public void The_result_takes_over_the_memory_of_an_operand()
    {
        var plan = PlanBuilder.Build(Pipeline.Run(Graph.Trace((x, bias) => (x.MatMul(Weights) + bias).MatMul(Weights), Tensor.Zeros([100, 10]), Bias)), []);
        Assert.NotNull(plan.Steps[1].Writes[0].Buffer.InPlaceOf);
    }

    [Fact]
    public void They_allocate_nothing()
    {
        using (WorkSplitter.Limit(1))
        {
            Assert.Equal(0, Steps.Allocation.OfSteps(Functions[0], Key.Of(1).Normal([1000, 10])));
        }
    }
}
