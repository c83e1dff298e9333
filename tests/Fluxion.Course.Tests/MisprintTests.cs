using static Fluxion.Transforms;

namespace Fluxion.Course.Tests;

/// <summary>The misprints that docs/course/README.md lists: numbers say which side is right.</summary>
public sealed class MisprintTests
{
    // The true class leads by 100: no loss by the right formula, a large one by the misprint.
    [Fact]
    public void The_hinge_has_a_minus_before_the_true_class()
    {
        var (scores, truth) = (Tensor.Of([100.0, 0, 0]), Tensor.Of(0));
        Assert.Equal(0, Losses.Hinge(scores, truth).Item<double>());
        var misprint = Tensor.Maximum(0, scores[1..] + scores[0] + 1).Sum();
        Assert.Equal(202, misprint.Item<double>());
    }

    [Fact]
    public void The_last_row_of_a_Jacobian_belongs_to_the_last_output()
    {
        Tensor A(Tensor x) => x[0] * x[1];
        Tensor B(Tensor x) => x[0].Sin();
        Tensor C(Tensor x) => x[1].Exp();
        var x = Tensor.Of([0.5, -1.0]);
        var rows = Jacobian(v => Tensor.Stack([A(v), B(v), C(v)]))(x);
        Assert.Equal(Grad(A)(x).ToArray<double>(), rows[0].ToArray<double>());
        Assert.Equal(Grad(B)(x).ToArray<double>(), rows[1].ToArray<double>());
        Assert.Equal(Grad(C)(x).ToArray<double>(), rows[2].ToArray<double>());
        Assert.NotEqual(rows[1].ToArray<double>(), rows[2].ToArray<double>());
    }

    [Fact]
    public void A_bias_for_every_row_is_1b()
    {
        var (xw, b, ones) = (Tensor.Of([[1.0, 2], [3, 4], [5, 6]]), Tensor.Of([[10.0, 20]]), Tensor.Ones([3, 1], DType.Float64));
        Assert.Equal((xw + b).ToArray<double>(), (xw + ones.MatMul(b)).ToArray<double>());
        Assert.Throws<ShapeException>(() => ones.Transpose().MatMul(b));
    }
}
