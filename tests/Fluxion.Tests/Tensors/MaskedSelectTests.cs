using static Fluxion.Transforms;

namespace Fluxion.Tests.Tensors;

/// <summary>How many elements a mask picks is known where it has values, and nowhere else.</summary>
public class MaskedSelectTests
{
    private static readonly Tensor X = Tensor.Of([1.0, -2.0, 3.0]);

    [Fact]
    public void Derivatives_flow_to_the_elements_that_a_mask_picks() =>
        Assert.Equal([2.0, 0.0, 6.0], Grad((Tensor x) => x[x > 0].Pow(2).Sum())(X).ToArray<double>());

    [Fact]
    public void A_batch_refuses_a_mask_of_its_own_in_words()
    {
        var error = Assert.Throws<TransformException>(() => Vmap((Tensor x) => x.MaskedSelect(x > 0).Sum())(X.Reshape(1, 3)));
        Assert.StartsWith("MaskedSelect:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_refuses_a_mask_of_its_own_in_words()
    {
        var error = Assert.Throws<TransformException>(() => Graph.Trace((Tensor x) => x[x > 0].Sum(), X));
        Assert.StartsWith("Index:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_takes_a_mask_that_it_does_not_change() =>
        Assert.Equal([4.0], Vmap((Tensor x) => x[X > 0].Sum())(X.Reshape(1, 3)).ToArray<double>());

    [Fact]
    public void Different_values_are_constants() =>
        Assert.Equal([0.0, 0.0, 0.0], Grad((Tensor x) => (x * 0).Sum() + x.Unique().Values.Sum())(X).ToArray<double>());
}
