namespace Fluxion.Learning.Tests;

public sealed class NewtonTests
{
    // ½ wᵀ A w − bᵀ w with its minimum at A⁻¹ b = (1, −2, 3).
    private static readonly Tensor A = Tensor.Of([[4.0, 1.0, 0.0], [1.0, 3.0, -1.0], [0.0, -1.0, 2.0]]);
    private static readonly Tensor B = Tensor.Of([2.0, -8.0, 8.0]);

    private static Tensor Bowl(Tensor w) => (0.5 * (w * A.MatMul(w)).Sum()) - (B * w).Sum();

    [Fact]
    public void A_quadratic_bowl_takes_one_step()
    {
        var found = new Newton().Minimize(Bowl, Tensor.Of([10.0, 10.0, 10.0]));
        Assert.Equal(1, found.Iterations);
        Assert.Equal(new EvaluationCounts(2, 2, 0, 1), found.Evaluations);
        Near.Equal([1, -2, 3], found.X, 1e-14);
    }

    // Conjugate gradients solve 3 × 3 systems in 3 products.
    [Fact]
    public void Newton_cg_needs_products_only()
    {
        var found = new NewtonCg().Minimize(Bowl, Tensor.Of([10.0, 10.0, 10.0]));
        Assert.True(found.Converged);
        Assert.Equal(0, found.Evaluations.Hessian);
        Assert.InRange(found.Evaluations.HessianProduct, found.Iterations, 3 * found.Iterations);
        Near.Equal([1, -2, 3], found.X, 1e-8);
    }

    // x⁴ − x² + y² curves down at 0.1; the minima are at ±1/√2.
    [Theory]
    [MemberData(nameof(MinimizerTests.Fast), MemberType = typeof(MinimizerTests))]
    public void A_hill_is_left_downwards(Minimizer minimizer)
    {
        var found = minimizer.Minimize(w => w[0].Pow(4) - w[0].Square() + w[1].Square(), Tensor.Of([0.1, 1.0]));
        Assert.True(found.Converged);
        Assert.Equal(-0.25, found.Value, 1e-14);
        Assert.Equal(Math.Sqrt(0.5), Math.Abs(found.X.ToArray<double>()[0]), 1e-8);
    }

    [Fact]
    public void A_factor_solves_its_system()
    {
        double[,] a = { { 4, 1, 0 }, { 1, 3, -1 }, { 0, -1, 2 } };
        Near.Equal([1, -2, 3], CholeskyFactor.OfShifted(a).Solve([2, -8, 8]), 1e-15);
    }

    [Fact]
    public void An_indefinite_matrix_is_shifted_until_its_direction_leads_down()
    {
        double[,] a = { { 1, 2 }, { 2, 1 } };
        double[] gradient = [1, -1];
        var direction = CholeskyFactor.OfShifted(a).Solve([-1, 1]);
        Assert.True((gradient[0] * direction[0]) + (gradient[1] * direction[1]) < 0);
    }

    [Fact]
    public void A_hessian_that_is_not_finite_is_refused() =>
        Assert.Throws<MinimizationException>(() => CholeskyFactor.OfShifted(new[,] { { double.NaN } }));
}
