using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

public sealed class LinearTests
{
    private static readonly Linear Layer = new(Tensor.Of([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), Tensor.Of([10.0, 20.0, 30.0]));

    [Fact]
    public void Weights_are_in_by_out()
    {
        Assert.Equal([15.0, 27, 39, 11, 22, 33], Layer.Apply(Tensor.Of([[1.0, 1.0], [1.0, 0.0]])).ToArray<double>());
        Assert.Equal([15.0, 27, 39], Layer.Apply(Tensor.Of([1.0, 1.0])).ToArray<double>());
        Assert.Equal([4, 7, 3], Layer.Apply(Tensor.Zeros([4, 7, 2], DType.Float64)).Shape);
    }

    [Fact]
    public void A_layer_may_have_no_bias()
    {
        var layer = Linear.Random(Key.Of(1), 4, 3, bias: false);
        Assert.Null(layer.Bias);
        Assert.Single(Tree.Leaves(layer));
        Assert.Equal([0f, 0, 0], layer.Apply(Tensor.Zeros([4])).ToArray<float>());
    }

    // ∂/∂W Σ Y = Xᵀ 1, ∂/∂b = the number of rows.
    [Fact]
    public void The_gradient_of_a_layer_is_a_layer()
    {
        var gradient = Grad((Linear layer) => layer.Apply(Tensor.Of([[1.0, 2.0], [3.0, 4.0]])).Sum())(Layer);
        Assert.Equal([4.0, 4, 4, 6, 6, 6], gradient.Weights.ToArray<double>());
        Assert.Equal([2.0, 2, 2], gradient.Bias!.ToArray<double>());
    }

    [Fact]
    public void First_weights_are_within_one_over_the_root_of_the_inputs()
    {
        var layer = Linear.Random(Key.Of(1), 100, 50);
        Assert.Equal([100, 50], layer.Weights.Shape);
        Assert.InRange(layer.Weights.Abs().Max().Item<float>(), 0.099, 0.1);
        Assert.InRange(layer.Bias!.Abs().Max().Item<float>(), 0.08, 0.1);
        Assert.NotEqual(layer.Weights[0].ToArray<float>(), layer.Bias.ToArray<float>());
    }

    [Fact]
    public void With_an_initialiser_the_bias_starts_at_zero()
    {
        var layer = Linear.Random(Key.Of(1), 10, 5, Initializer.He(), dtype: DType.Float64);
        Assert.Equal(new double[5], layer.Bias!.ToArray<double>());
        Assert.Equal(DType.Float64, layer.Weights.DType);
    }

    [Fact]
    public void Inputs_of_another_length_are_refused()
    {
        Assert.Contains("has 2 inputs", Assert.Throws<ShapeException>(() => Layer.Apply(Tensor.Of([[1.0, 2.0, 3.0]]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Linear.Random(Key.Of(1), 0, 3));
    }
}
