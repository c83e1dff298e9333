using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Custom;

public class ImplicitTests
{
    // x² = a, by Newton's method in plain C#.
    private static readonly Func<Tensor, Tensor> Sqrt = Implicit.Root((x, a) => (x * x) - a, a => Tensor.Of(Newton(a.Item<double>())));

    // x = cos(θ x).
    private static readonly Func<Tensor, Tensor> Cosine = Implicit.FixedPoint((x, theta) => (theta * x).Cos(), Tensor.Of(0.5));

    [Fact]
    public void A_square_root_by_plain_code_has_its_derivatives_in_every_mode_and_order()
    {
        const double A = 2.5;
        var (a, one) = (Tensor.Of(A), Tensor.Of(1.0));
        var (first, second, third) = (0.5 / Math.Sqrt(A), -0.25 * Math.Pow(A, -1.5), 0.375 * Math.Pow(A, -2.5));
        Func<Tensor, Tensor> push = x => Jvp(Sqrt, x, one).Tangent;
        Near(Math.Sqrt(A), Sqrt(a));
        Near(first, Grad(Sqrt)(a));
        Near(first, push(a));
        Near(first, Linearize(Sqrt, a).Pushforward(one));
        Near(second, Grad(Grad(Sqrt))(a));
        Near(second, Jvp(Grad(Sqrt), a, one).Tangent);
        Near(second, Grad(push)(a));
        Near(second, Jvp(push, a, one).Tangent);
        Near(second, Hessian(Sqrt)(a));
        Near(third, Grad(Grad(Grad(Sqrt)))(a));
        Near(third, Jvp(Grad(push), a, one).Tangent);
    }

    [Fact]
    public void Vmap_stands_under_and_over_the_derivative()
    {
        var a = Tensor.Of([0.5, 1.0, 4.0]);
        double[] first = [.. a.ToArray<double>().Select(v => 0.5 / Math.Sqrt(v))];
        double[] second = [.. a.ToArray<double>().Select(v => -0.25 * Math.Pow(v, -1.5))];
        Near(first.Select(v => 0.5 / v), Vmap(Sqrt)(a));
        Near(first, Vmap(Grad(Sqrt))(a));
        Near(first, Grad(x => Vmap(Sqrt)(x).Sum())(a));
        Near(second, Vmap(Grad(Grad(Sqrt)))(a));
        Near(second, Grad(x => Vmap(Grad(Sqrt))(x).Sum())(a));
        Near(second, Jvp(Vmap(Grad(Sqrt)), a, Tensor.Ones([3], DType.Float64)).Tangent);
    }

    [Fact]
    public void A_fixed_point_has_the_gradient_of_the_unrolled_iteration()
    {
        Func<Tensor, Tensor> unrolled = theta =>
        {
            var x = Tensor.Of(0.5);
            for (var i = 0; i < 120; i++)
            {
                x = (theta * x).Cos();
            }

            return x;
        };
        var theta = Tensor.Of(0.9);
        Compare.Close([unrolled(theta).Item<double>()], [Cosine(theta).Item<double>()], 1e-12, "value");
        Compare.Close([Grad(unrolled)(theta).Item<double>()], [Grad(Cosine)(theta).Item<double>()], 1e-12, "first");
        Compare.Close([Grad(Grad(unrolled))(theta).Item<double>()], [Grad(Grad(Cosine))(theta).Item<double>()], 1e-11, "second");
        Compare.Close([Grad(Grad(unrolled))(theta).Item<double>()], [Hessian(Cosine)(theta).Item<double>()], 1e-11, "forward over reverse");
    }

    [Fact]
    public void A_system_of_three_has_the_gradient_of_the_unrolled_iteration_whatever_its_shape()
    {
        // x = tanh(W x + b) / 2 with parameters as a tree, x as a column.
        var key = Key.Of(3);
        var theta = new Inputs([key.Uniform([3, 3]).Cast(DType.Float64), Tensor.Of([[0.3], [-0.2], [0.9]])]);
        Func<Tensor, Inputs, Tensor> g = (x, p) => (p.X[0].MatMul(x) + p.X[1]).Tanh() / 2;
        var solved = Implicit.FixedPoint(g, Tensor.Zeros([3, 1], DType.Float64));
        Func<Inputs, Tensor> unrolled = p => Enumerable.Range(0, 200).Aggregate(Tensor.Zeros([3, 1], DType.Float64), (x, _) => g(x, p));
        Func<Func<Inputs, Tensor>, Func<Inputs, Tensor>> loss = f => p => (f(p) * Tensor.Of([[1.0], [2.0], [-3.0]])).Sum().Exp();
        SameLeaves(Grad(loss(unrolled))(theta), Grad(loss(solved))(theta), 1e-12);

        Func<Func<Inputs, Tensor>, Func<Inputs, Tensor>> along = f => p => Grad(loss(f))(p).X.Select(leaf => (leaf * leaf).Sum()).Aggregate((a, b) => a + b);
        SameLeaves(Grad(along(unrolled))(theta), Grad(along(solved))(theta), 1e-10);
        var (expected, actual) = (Jvp(loss(unrolled), theta, theta).Tangent, Jvp(loss(solved), theta, theta).Tangent);
        Compare.Close([expected.Item<double>()], [actual.Item<double>()], 1e-12, "forward");
    }

    [Fact]
    public void Ridge_regression_has_the_derivatives_of_its_closed_form()
    {
        var x = Tensor.Of([[1.0, 0.5], [-0.3, 2.0], [0.7, -1.1], [1.5, 0.2]]);
        var y = Tensor.Of([1.0, -2.0, 0.5, 3.0]);

        // (XᵀX + λ) w = Xᵀy, in formulas and, for the solver, in plain numbers by Cramer's rule.
        Func<Tensor, Tensor> closed = lambda => (x.Transpose().MatMul(x) + (lambda * Tensor.Eye(2, DType.Float64))).Solve(x.Transpose().MatMul(y));
        var fitted = Implicit.Minimum(
            (w, lambda) => (((x.MatMul(w) - y).Square().Sum() + (lambda * w.Square().Sum())) / 2), lambda => Ridge(x, y, lambda.Item<double>()), tolerance: 1e-12);
        Func<Func<Tensor, Tensor>, Func<Tensor, Tensor>> loss = f => lambda => (f(lambda) * Tensor.Of([1.0, -2.0])).Sum().Square();
        var at = Tensor.Of(0.7);
        Compare.Close(closed(at).ToArray<double>(), fitted(at).ToArray<double>(), 1e-13, "weights");
        Near(Grad(loss(closed))(at).Item<double>(), Grad(loss(fitted))(at));
        Near(Grad(Grad(loss(closed)))(at).Item<double>(), Grad(Grad(loss(fitted)))(at));
        Near(Jvp(Grad(loss(closed)), at, at).Tangent.Item<double>(), Jvp(Grad(loss(fitted)), at, at).Tangent);
        Compare.Close(JacobianForward(closed)(at).ToArray<double>(), JacobianForward(fitted)(at).ToArray<double>(), 1e-12, "dw");
    }

    [Fact]
    public void A_solution_within_an_equation_and_an_equation_within_a_solution_nest()
    {
        // y = ∜a as the root of y² = √a.
        var fourth = Implicit.Root((y, a) => (y * y) - Sqrt(a), a => Tensor.Of(Math.Sqrt(Math.Sqrt(a.Item<double>()))));
        Near(0.25 * Math.Pow(3, -0.75), Grad(fourth)(Tensor.Of(3.0)));
        Near(-3.0 / 16 * Math.Pow(3, -1.75), Grad(Grad(fourth))(Tensor.Of(3.0)));

        // z = a^(3/2) through the root of √z = a^(3/4): the inner solution depends on the outer unknown.
        var inside = Implicit.Root((z, a) => Sqrt(z) - a, a => a * a);
        Near(6.0, Grad(inside)(Tensor.Of(3.0)));
        Near(2.0, Grad(Grad(inside))(Tensor.Of(3.0)));
    }

    [Fact]
    public void A_Variable_and_a_trace_reach_it_too()
    {
        var a = Tensor.Variable(Tensor.Of(4.0));
        Sqrt(a).Backward();
        Near(0.25, a.Gradient!);
        var error = Assert.Throws<TransformException>(() => Graph.Trace(Sqrt, Tensor.Of(4.0)));
        Assert.Contains("solution: x.Type", error.Message);
        var typed = Implicit.Root((x, p) => (x * x) - p, p => Tensor.Of(Newton(p.Item<double>())), solution: Tensor.Of(0.0).Type);
        Assert.Contains("float64 () = Implicit.Root(%0)", Graph.Trace(typed, Tensor.Of(4.0)).ToText());
        Assert.Contains("Implicit.FixedPoint", Graph.Trace(Cosine, Tensor.Of(0.9)).ToText());
    }

    [Fact]
    public void Shared_and_whole_number_parameters_and_single_precision_are_no_matter()
    {
        // x³ = a b + n, batched in a alone.
        var root = Implicit.Root(
            (Tensor x, Inputs p) => (x * x * x) - (p.X[0] * p.X[1]) - p.X[2].Cast(DType.Float32),
            p => Tensor.Of(MathF.Cbrt((p.X[0].Item<float>() * p.X[1].Item<float>()) + p.X[2].Item<int>())));
        Func<Tensor, Tensor, Tensor> f = (a, b) => root(new Inputs([a, b, Tensor.Of(2)]));
        var (a, b) = (Tensor.Of([1f, 3f]), Tensor.Of(2f));
        var (byA, byB) = Grad((Tensor u, Tensor v) => Vmap(f, (0, null))(u, v).Sum())(a, b);
        double[] slopes = [Math.Pow(4, -2 / 3.0) / 3, Math.Pow(8, -2 / 3.0) / 3];
        Compare.Close(slopes.Select(s => 2 * s), byA.Cast(DType.Float64).ToArray<double>(), 1e-6, "a");
        Compare.Close([slopes[0] + (3 * slopes[1])], [byB.Item<float>()], 1e-6, "b");
    }

    [Fact]
    public void A_singular_point_is_refused_in_words()
    {
        var error = Assert.Throws<SingularMatrixException>(() => Grad(Sqrt)(Tensor.Of(0.0)));
        Assert.Contains("Implicit.Root", error.Message);
        Assert.Contains("not locally unique", error.Message);
        Assert.Throws<SingularMatrixException>(() => Jvp(Sqrt, Tensor.Of(0.0), Tensor.Of(1.0)));
        var flat = Implicit.Minimum((x, a) => (x[0] - a).Square() + (0 * x[1]), a => Tensor.Stack([a, a]));
        Assert.Contains("Implicit.Minimum", Assert.Throws<SingularMatrixException>(() => Grad(a => flat(a).Sum())(Tensor.Of(1.0))).Message);
    }

    [Fact]
    public void What_would_be_lost_is_refused_in_words()
    {
        Func<Tensor, Tensor> captured = b => Implicit.Root((x, a) => (x * x) - (a * b), a => a)(Tensor.Of(1.0));
        Assert.Contains("equation captured", Assert.Throws<TransformException>(() => Grad(captured)(Tensor.Of(1.0))).Message);
        Func<Tensor, Tensor> bySolver = b => Implicit.Root((x, a) => x - a, a => a * b)(Tensor.Of(1.0));
        Assert.Contains("solver captured", Assert.Throws<TransformException>(() => Grad(bySolver)(Tensor.Of(1.0))).Message);
        var variable = Tensor.Variable(Tensor.Of(1.0));
        Assert.Throws<TransformException>(() => Implicit.Root((x, a) => x - (a * variable), a => a)(Tensor.Of(1.0)));
    }

    [Fact]
    public void A_solver_that_did_not_solve_is_refused_in_words()
    {
        var one = Tensor.Of(1.0);
        var nan = Assert.Throws<ConvergenceException>(() => Implicit.Root((x, a) => x - a, a => a / 0)(one));
        Assert.Contains("where the solver ended", nan.Message);
        var off = Assert.Throws<ConvergenceException>(() => Implicit.Root((x, a) => x - a, a => a + 0.1, tolerance: 1e-6)(one));
        Assert.Contains("1E-06 was asked", off.Message);
        var few = Assert.Throws<ShapeException>(() => Implicit.Root((x, a) => x.Sum() - a, a => Tensor.Stack([a, a]))(one));
        Assert.Contains("1 components (shape ()) for 2 unknowns", few.Message);
        var whole = Assert.Throws<DTypeException>(() => Implicit.Root((x, a) => x - a, _ => Tensor.Of(1))(one));
        Assert.Contains("floating-point", whole.Message);
        var away = Implicit.FixedPoint((x, a) => (2 * x) + a, one, steps: 50);
        Assert.Contains("after 50 steps", Assert.Throws<ConvergenceException>(() => away(one)).Message);
        var wide = Implicit.FixedPoint((x, a) => x + a, one);
        Assert.Throws<ShapeException>(() => wide(Tensor.Of([1.0, 2.0])));
    }

    private static double Newton(double a)
    {
        var x = a;
        for (var i = 0; i < 60 && x != 0; i++)
        {
            x = (x + (a / x)) / 2;
        }

        return x;
    }

    private static Tensor Ridge(Tensor features, Tensor targets, double lambda)
    {
        var (x, y) = (features.ToArray<double>(), targets.ToArray<double>());
        double a = lambda, b = 0, d = lambda, p = 0, q = 0;
        for (var i = 0; i < y.Length; i++)
        {
            var (u, v) = (x[2 * i], x[(2 * i) + 1]);
            (a, b, d) = (a + (u * u), b + (u * v), d + (v * v));
            (p, q) = (p + (u * y[i]), q + (v * y[i]));
        }

        var determinant = (a * d) - (b * b);
        return Tensor.Of([((d * p) - (b * q)) / determinant, ((a * q) - (b * p)) / determinant]);
    }

    private static void SameLeaves(Inputs expected, Inputs actual, double relative)
    {
        for (var i = 0; i < expected.X.Length; i++)
        {
            Compare.Close(expected.X[i].ToArray<double>(), actual.X[i].ToArray<double>(), relative, $"leaf {i}");
        }
    }

    private static void Near(double expected, Tensor actual) => Near([expected], actual);

    private static void Near(IEnumerable<double> expected, Tensor actual) => Compare.Close(expected, actual.ToArray<double>(), 1e-12, "implicit");
}
