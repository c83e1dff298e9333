using Fluxion.Kernels;
using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>Largest elements of windows within a plan: the bits of the eager ones, and not a byte allocated.</summary>
public sealed class MaxPoolTests
{
    private static readonly Tensor X = Sample.Uniform(new Random(3), [2, 3, 9, 8], -1, 1);

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void It_has_the_bits_of_the_eager_one_from_any_layout(DType dtype)
    {
        Func<Tensor, Tensor> plain = x => x.MaxPool2d(2);
        Func<Tensor, Tensor> turned = x => (x.SwapAxes(-1, -2).MaxPool2d(3, 1) * 2).Tanh();
        foreach (var function in new[] { plain, turned, Grad((Tensor x) => turned(x).Square().Sum()) })
        {
            var x = X.Cast(dtype);
            Bits.Same(function(x), Compiler.Compile(function)(x));
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        using var limit = WorkSplitter.Limit(1);
        Assert.Equal(0, Allocation.OfSteps(x => x.MaxPool2d(2), X));
        Assert.Equal(0, Allocation.OfSteps(x => x.SwapAxes(-1, -2).MaxPool2d(3, 1), X));
        Assert.Equal(0, Allocation.OfSteps(x => Grad((Tensor y) => y.MaxPool2d(2).Square().Sum())(x), X));
    }
}
