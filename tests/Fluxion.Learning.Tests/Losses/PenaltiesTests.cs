using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

public sealed partial class PenaltiesTests
{
    private static readonly Weights Model = new(Tensor.Of([[1.0, -2.0], [0.0, 3.0]]), Tensor.Of(-0.5), Tensor.Of(9L));

    [Fact]
    public void L1_adds_absolute_values_and_rests_at_zero()
    {
        var (value, gradient) = ValueAndGrad((Weights m) => Penalties.L1(m))(Model);
        Assert.Equal(6.5, value.Item<double>());
        Assert.Equal([1.0, -1, 0, 1], gradient.Matrix.ToArray<double>());
        Assert.Equal(-1, gradient.Offset.Item<double>());
    }

    [Fact]
    public void Ridge_adds_squares()
    {
        var (value, gradient) = ValueAndGrad((Weights m) => Penalties.Ridge(m))(Model);
        Assert.Equal(14.25, value.Item<double>());
        Assert.Equal([2.0, -4, 0, 6], gradient.Matrix.ToArray<double>());
    }

    // L = a² b + 3b with gradient (2ab, a² + 3) and Hessian ((2b, 2a), (2a, 0)); the penalty's gradient is 2Hg.
    [Fact]
    public void The_norm_of_a_gradient_is_differentiated_again()
    {
        var loss = (Tensor w) => (w[0].Square() * w[1]) + (3 * w[1]);
        var (value, gradient) = ValueAndGrad((Tensor w) => Penalties.GradientNorm(loss, w))(Tensor.Of([2.0, 5.0]));
        double g0 = 2 * 2 * 5, g1 = (2 * 2) + 3;
        Near.Equal([(g0 * g0) + (g1 * g1)], value.Reshape(1), 1e-15);
        Near.Equal([2 * ((2 * 5 * g0) + (2 * 2 * g1)), 2 * (2 * 2 * g0)], gradient, 1e-15);
    }

    [Fact]
    public void The_norm_of_a_gradient_of_a_tree()
    {
        var value = Penalties.GradientNorm((Weights m) => m.Matrix.Square().Sum() + (3 * m.Offset), Model);
        Assert.Equal((4 * 14) + 9, value.Item<double>(), 1e-12);
    }

    [Fact]
    public void Nothing_to_penalise_is_refused() =>
        Assert.Contains("no floating-point leaf", Assert.Throws<TreeException>(() => Penalties.Ridge(Tensor.Of(1L))).Message, StringComparison.Ordinal);

    [Tree]
    internal sealed partial record Weights(Tensor Matrix, Tensor Offset, Tensor Count);
}
