namespace Fluxion.Learning.Tests;

/// <summary>What holds for every minimiser.</summary>
public sealed partial class MinimizerTests
{
    private static readonly Reference SciPy = Reference.Read("minimizers/scipy.json");

    public static TheoryData<Minimizer> Fast => [new Newton(), new NewtonCg(), new Lbfgs()];

    public static TheoryData<Minimizer> All => [new Newton(), new NewtonCg(), new Lbfgs(), new SteepestDescent()];

    // Rosenbrock, 1960: a curved valley with its minimum 0 at (1, …, 1).
    internal static Tensor Valley(Tensor w)
    {
        var (a, b) = (w[..^1], w[1..]);
        return ((100 * (b - a.Square()).Square()) + (1 - a).Square()).Sum();
    }

    [Theory]
    [MemberData(nameof(Fast))]
    public void Rosenbrock_is_solved_to_eight_digits(Minimizer minimizer)
    {
        var found = minimizer.Minimize(Valley, Tensor.Of([-1.2, 1.0]));
        Assert.Equal(StopReason.GradientTolerance, found.Reason);
        Assert.True(found.Converged && found.GradientNorm <= 1e-8);
        Near.Equal([1, 1], found.X, 1e-8);
        Assert.Equal(0, found.Value, 1e-16);

        // SciPy 1.10 takes 86 iterations and 107 evaluations by Newton-CG from here, 38 and 46 by
        // L-BFGS-B, with line searches of their own.
        var (iterations, evaluations) = minimizer is NewtonCg ? (95, 135) : (45, 60);
        Assert.InRange(found.Iterations, 10, iterations);
        Assert.InRange(found.Evaluations.Function, found.Iterations + 1, evaluations);
        Assert.InRange(found.Evaluations.Gradient, found.Iterations + 1, evaluations * (minimizer is NewtonCg ? 2 : 1));
        Assert.Equal(minimizer is Newton ? found.Iterations : 0, found.Evaluations.Hessian);
        Assert.InRange(found.Evaluations.HessianProduct, minimizer is NewtonCg ? found.Iterations : 0, minimizer is NewtonCg ? 150 : 0);
    }

    [Theory]
    [MemberData(nameof(Fast))]
    public void Minima_are_those_of_SciPy(Minimizer minimizer)
    {
        var (x, y) = (SciPy.Tensor("x", 30, 4), SciPy.Tensor("y", 30));
        foreach (var (name, function) in new (string, Func<Tensor, Tensor>)[]
        {
            ("logistic", w => Losses.BinaryCrossEntropyOfLogits(x.MatMul(w), y) + (0.01 * Penalties.Ridge(w))),
            ("rosenbrock", Valley),
        })
        {
            var expected = SciPy.Case(name);
            var found = minimizer.Minimize(function, Tensor.Of<double>(expected.Numbers("start")));
            Assert.True(found.Converged, $"{name}: {found}");
            Near.Equal(expected.Numbers("x"), found.X, 1e-7);
            Near.Equal([expected.Number("value")], [found.Value], 1e-13);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_bowl_is_solved(Minimizer minimizer)
    {
        var found = minimizer.Minimize(w => (w - Tensor.Of([1.0, -2.0])).Square().Sum() + (w[0] * w[1]) + 7, Tensor.Of([5.0, 5.0]));
        Assert.True(found.Converged);
        Near.Equal([8.0 / 3, -10.0 / 3], found.X, 1e-8);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_tree_is_found_and_its_whole_numbers_stay(Minimizer minimizer)
    {
        var start = new Line(Tensor.Of([[0.0], [0.0]]), Tensor.Of(4L), Tensor.Of(1.0));
        var found = minimizer.Minimize(
            line => ((2 * line.Slope) - Tensor.Of([[2.0], [-4.0]])).Square().Sum() + (line.Offset * line.Count.Cast(DType.Float64) - 2).Square(), start);
        Assert.True(found.Converged);
        Near.Equal(Tensor.Of([[1.0], [-2.0]]), found.X.Slope, 1e-8);
        Assert.Equal(0.5, found.X.Offset.Item<double>(), 1e-8);
        Assert.Equal(4L, found.X.Count.Item<long>());
        Assert.Equal(Shape.Scalar, found.X.Offset.Shape);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Single_precision_goes_as_far_as_it_can(Minimizer minimizer)
    {
        var found = minimizer.Minimize(w => (w - Tensor.Of([1f, 2f])).Square().Sum() + 3, Tensor.Of([0f, 0f]));
        Assert.Equal(DType.Float32, found.X.DType);
        Assert.NotEqual(StopReason.IterationLimit, found.Reason);
        Assert.Equal(3, found.Value, 1e-6);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_done_at_a_minimum(Minimizer minimizer)
    {
        var found = minimizer.Minimize(w => w.Square().Sum(), Tensor.Of([0.0, 0.0]));
        Assert.Equal((0, new EvaluationCounts(1, 1, 0, 0)), (found.Iterations, found.Evaluations));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_edge_of_a_domain_is_not_crossed(Minimizer minimizer)
    {
        // x − log x has its minimum at 1 and is NaN left of 0; a whole Newton step from 3 ends at −3.
        var found = minimizer.Minimize(x => x - x.Log(), Tensor.Of(3.0));
        Assert.True(found.Converged);
        Assert.Equal(1, found.X.Item<double>(), 1e-8);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_cannot_be_minimised_is_refused(Minimizer minimizer)
    {
        Assert.Contains("NaN at the start", Message(() => minimizer.Minimize(x => x.Log(), Tensor.Of(-1.0))), StringComparison.Ordinal);
        Assert.Contains("gradient there is not finite", Message(() => minimizer.Minimize(x => x.Sqrt(), Tensor.Of(0.0))), StringComparison.Ordinal);
        Assert.Contains("returned float64 (2,)", Assert.Throws<ShapeException>(() => minimizer.Minimize(x => x, Tensor.Of([1.0, 2.0]))).Message, StringComparison.Ordinal);
        Assert.Contains("nothing to look for", Assert.Throws<TreeException>(() => minimizer.Minimize(x => x.Cast(DType.Float64), Tensor.Of(1L))).Message, StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => minimizer.Minimize(line => line.Offset, new Line(Tensor.Of(1f), Tensor.Of(1L), Tensor.Of(1.0))));

        static string Message(Action action) => Assert.Throws<MinimizationException>(action).Message;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_has_no_bottom_ends(Minimizer minimizer)
    {
        var limited = minimizer with { MaxIterations = 20 };
        Assert.False(limited.Minimize(x => x.Sum(), Tensor.Of([1.0, 2.0])).Converged);
    }

    [Fact]
    public void The_limit_of_iterations_holds()
    {
        var found = new SteepestDescent { MaxIterations = 7 }.Minimize(Valley, Tensor.Of([-1.2, 1.0]));
        Assert.Equal((7, StopReason.IterationLimit), (found.Iterations, found.Reason));
    }

    [Tree]
    internal sealed partial record Line(Tensor Slope, Tensor Count, Tensor Offset);
}
