namespace Fluxion.Learning.Tests;

public sealed class LbfgsTests
{
    // H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ from H = sᵀy / yᵀy · I (Nocedal and Wright, 6.17 and 7.20), with matrices written out.
    [Fact]
    public void Two_loops_are_the_formula_with_matrices()
    {
        double[][] s = [[1, 0.5, -0.2], [0.3, -1, 0.4]];
        double[][] y = [[2, 1.5, 0.1], [0.2, -3, 0.7]];
        var search = new LbfgsDirection(10);
        foreach (var i in new[] { 0, 1 })
        {
            search.Remember(Tensor.Of<double>(s[i]), Tensor.Of<double>(y[i]));
        }

        var h = Tensor.Eye(3, DType.Float64) * (Dot(s[1], y[1]) / Dot(y[1], y[1]));
        foreach (var i in new[] { 0, 1 })
        {
            var (column, row) = (Tensor.Of<double>(s[i]).Reshape(3, 1), Tensor.Of<double>(y[i]).Reshape(1, 3));
            var rho = 1 / Dot(s[i], y[i]);
            var left = Tensor.Eye(3, DType.Float64) - (rho * column.MatMul(row));
            h = left.MatMul(h).MatMul(left.Transpose()) + (rho * column.MatMul(column.Transpose()));
        }

        var gradient = Tensor.Of([1.0, -2.0, 0.7]);
        Near.Equal(h.MatMul(gradient), search.Scaled(gradient), 1e-14);
    }

    [Fact]
    public void Only_the_last_steps_are_remembered()
    {
        var (all, last) = (new LbfgsDirection(1), new LbfgsDirection(1));
        all.Remember(Tensor.Of([1.0, 0.0]), Tensor.Of([3.0, 1.0]));
        foreach (var search in new[] { all, last })
        {
            search.Remember(Tensor.Of([0.5, 1.0]), Tensor.Of([1.0, 2.0]));
        }

        Assert.Equal(last.Scaled(Tensor.Of([1.0, 1.0])).ToArray<double>(), all.Scaled(Tensor.Of([1.0, 1.0])).ToArray<double>());
    }

    [Fact]
    public void A_step_along_which_the_function_curves_down_is_forgotten()
    {
        var search = new LbfgsDirection(5);
        search.Remember(Tensor.Of([1.0, 0.0]), Tensor.Of([-1.0, 0.0]));
        Assert.Equal([1.0, 2.0], search.Scaled(Tensor.Of([1.0, 2.0])).ToArray<double>());
    }

    // Five hundred valleys side by side, the extended Rosenbrock function, are no harder than one.
    [Fact]
    public void A_thousand_variables_take_few_evaluations()
    {
        var start = Tensor.Of([-1.2, 1.0]).BroadcastTo([500, 2]);
        var found = new Lbfgs().Minimize(w => ((100 * (w[.., 1] - w[.., 0].Square()).Square()) + (1 - w[.., 0]).Square()).Sum(), start);
        Assert.True(found.Converged);
        Assert.InRange(found.Evaluations.Function, 20, 80);
        Near.Equal(Tensor.Ones([500, 2], DType.Float64), found.X, 1e-8);
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
