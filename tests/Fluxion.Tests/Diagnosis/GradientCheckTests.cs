using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Diagnosis;

public class GradientCheckTests
{
    private static readonly Tensor X = Tensor.Of([[0.3, -1.2, 2.0], [1.7, 0.4, -0.6]]);

    [Fact]
    public void Right_derivatives_pass_in_both_modes_and_orders()
    {
        var report = GradientCheck.Run(x => (x.Sin() * x.Exp()).Tanh(), X);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(6 * 6, report.Checked);
        Assert.Empty(report.Kinks);
        Assert.True(report.Worst!.RelativeError < 1e-7, report.ToString());
        Assert.StartsWith("GradientCheck passed: 36 derivatives agree with finite differences. Worst: at x[", report.ToString(), StringComparison.Ordinal);
        report.ThrowIfFailed();
    }

    [Fact]
    public void A_tree_is_checked_leaf_by_leaf()
    {
        var tree = new Inputs([X, Tensor.Of([0.5, -0.5, 1.5]), Tensor.Of([3, 4]), Tensor.Of(1e-4)]);
        var report = GradientCheck.Run((Inputs p) => (p.X[0].MatMul(p.X[1]).Sigmoid() * p.X[3].Log()).Sum(), tree);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(10, report.AllElements);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e-3)]
    [InlineData(1.0)]
    [InlineData(1e6)]
    public void The_step_fits_the_element(double x)
    {
        var report = GradientCheck.Run(v => v.Log() + v.Sqrt() + (v * v), Tensor.Of(x));
        Assert.True(report.Passed, report.ToString());
        Assert.Empty(report.Kinks);
    }

    [Fact]
    public void Single_precision_is_checked_with_more_tolerance()
    {
        var report = GradientCheck.Run(x => (x.Sin() * x.Exp()).Tanh().Sum(), X.Cast(DType.Float32));
        Assert.True(report.Passed, report.ToString());
        var wrong = CustomVjp(x => x * x, (x, _, yBar) => 2.2 * x * yBar);
        Assert.False(GradientCheck.Run(wrong, X.Cast(DType.Float32)).Passed);
    }

    [Fact]
    public void A_rule_with_a_mistake_is_found_with_its_place_and_both_values()
    {
        // Right but for one element: 3 x₂ instead of 2 x₂.
        var wrong = CustomVjp(x => x * x, (x, _, yBar) => Tensor.Of([2.0, 2.0, 3.0]) * x * yBar);
        var report = GradientCheck.Run((Inputs p) => wrong(p.X[0]).Sum(), new Inputs([Tensor.Of([1.0, 2.0, 5.0])]));
        Assert.False(report.Passed);
        Assert.Equal(2, report.Failures);
        Assert.Equal([2], report.Worst!.Index);
        Compare.Close([15 * 1.0], [report.Worst.Exact], 0, "exact");
        Compare.Close([10], [report.Worst.FiniteDifference / report.Worst.Exact * 15], 1e-9, "difference");
        Compare.Close([1 / 3.0], [report.Worst.RelativeError], 1e-9, "error");
        Assert.Equal(("reverse", 1), (report.Worst.Mode, report.Worst.Order));
        var error = Assert.Throws<GradientCheckException>(report.ThrowIfFailed);
        Assert.StartsWith("GradientCheck failed: 2 of 6 derivatives differ", error.Message, StringComparison.Ordinal);
        Assert.Contains("[2], reverse mode of order 1 says 15 and finite differences say 10", error.Message);
    }

    [Fact]
    public void A_backward_pass_that_forgot_to_transpose_is_found()
    {
        var (a, b) = (Tensor.Of([[1.0, 2.0], [5.0, 3.0]]), Tensor.Of([0.5, -2.0]));
        var report = GradientCheck.Run((Inputs p) => new Transposed().Apply(p.X[0], p.X[1]), new Inputs([a, b]));
        Assert.False(report.Passed);
        Assert.Single(report.Worst!.Index);
    }

    [Fact]
    public void A_rule_right_in_first_order_only_is_found_in_second()
    {
        var detached = CustomVjp(x => x.Exp(), (_, y, yBar) => y.StopGradient() * yBar);
        Assert.True(GradientCheck.Run(detached, X, order: 1).Passed);
        var report = GradientCheck.Run(detached, X);
        Assert.False(report.Passed);
        Assert.Equal(2, report.Worst!.Order);
        Assert.Contains(" over ", report.Worst.Mode);
    }

    [Fact]
    public void A_kink_is_called_one()
    {
        var report = GradientCheck.Run(x => x.Relu(), Tensor.Of([1.0, 0.0, -1.0]));
        Assert.True(report.Passed, report.ToString());
        var kink = Assert.Single(report.Kinks);
        Assert.Equal([1], kink.Index);
        Assert.Contains("kink here: from below the slope is ", report.ToString());
        Assert.Contains("kink here", GradientCheck.Run(x => x.Abs(), Tensor.Of(0.0)).ToString());
        Assert.Empty(GradientCheck.Run(x => x.Abs(), Tensor.Of([0.01, -0.01])).Kinks);

        // Where the value said for a kink lies outside of both slopes, it is wrong all the same.
        var wrong = CustomVjp(x => x.Relu(), (_, _, yBar) => 3 * yBar);
        Assert.False(GradientCheck.Run(wrong, Tensor.Of(0.0)).Passed);
    }

    [Fact]
    public void The_edge_of_a_domain_is_called_one()
    {
        var report = GradientCheck.Run(x => x.Log(), Tensor.Of(0.0), order: 1);
        Assert.False(report.Passed);
        Assert.Contains("move away from the edge", report.ToString());
    }

    [Fact]
    public void Large_arguments_are_sampled()
    {
        var report = GradientCheck.Run(x => (x * x).Sum(), Tensor.Arange(0, 5000, dtype: DType.Float64), order: 1, elements: 50);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal((50, 5000), (report.Elements, report.AllElements));
        Assert.Contains("(50 of 5000 elements were looked at)", report.ToString());
    }

    [Fact]
    public void What_cannot_be_checked_is_refused_in_words()
    {
        Assert.Contains("no floating-point tensor", Assert.Throws<DTypeException>(() => GradientCheck.Run(x => x, Tensor.Of([1, 2]))).Message);
        Assert.Contains("returned bool", Assert.Throws<DTypeException>(() => GradientCheck.Run(x => x > 0, X)).Message);
        var runs = 0;
        Assert.Contains("two values", Assert.Throws<TransformException>(() => GradientCheck.Run(x => x * runs++, X)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientCheck.Run(x => x, X, order: 3));
    }

    [Fact]
    public void Solutions_of_equations_pass()
    {
        var root = Implicit.Root((x, a) => (x * x * x) + x - a, a =>
        {
            var x = 0.0;
            for (var i = 0; i < 100; i++)
            {
                x -= ((x * x * x) + x - a.Item<double>()) / ((3 * x * x) + 1);
            }

            return Tensor.Of(x);
        });
        GradientCheck.Run(root, Tensor.Of(1.3)).ThrowIfFailed();
    }
}
