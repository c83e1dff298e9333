using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>What second derivatives are good for: finding a minimum in few steps, and knowing which weights matter.</summary>
public sealed class SecondOrder : ISample
{
    public string Name => "second-order";

    public string Shows => "Rosenbrock's valley by four methods; Hessian-vector products; pruning";

    public void Run(Page page)
    {
        Valley(page);
        Products(page);
        Pruning(page);
    }

    private static Tensor Rosenbrock(Tensor x) => (1 - x[0]).Square() + (100 * (x[1] - x[0].Square()).Square());

    private static void Valley(Page page)
    {
        var start = Tensor.Of([-1.2, 1.0]);
        page.Table(["from (-1.2, 1)", "steps", "values", "gradients", "Hessians or their products", "ends at"],
            new (string, Minimizer)[]
            {
                ("gradient descent", new SteepestDescent { MaxIterations = 50_000, GradientTolerance = 1e-6 }),
                ("Newton", new Newton()),
                ("Newton-CG", new NewtonCg()),
                ("L-BFGS", new Lbfgs()),
            }.Select(row =>
            {
                var (name, minimizer) = row;
                var found = minimizer.Minimize(Rosenbrock, start);
                var cost = found.Evaluations;
                return new[] { name, $"{found.Iterations}", $"{cost.Function}", $"{cost.Gradient}", $"{cost.HessianProduct + cost.Hessian}", found.X.Text(4) };
            }));
        page.Say();

        page.Draw(Draw(start));
    }

    // Full Newton steps overshoot and come back; small steps along the gradient crawl along the valley.
    private static Plot Draw(Tensor start)
    {
        var newton = new List<Tensor> { start };
        var descent = new List<Tensor> { start };
        for (var i = 0; i < 6; i++)
        {
            newton.Add(newton[^1] - Hessian(Rosenbrock)(newton[^1]).Solve(Grad(Rosenbrock)(newton[^1])));
        }

        for (var i = 0; i < 400; i++)
        {
            descent.Add(descent[^1] - (0.001 * Grad(Rosenbrock)(descent[^1])));
        }

        double height(double x, double y) => Rosenbrock(Tensor.Of([x, y])).Item<double>();
        return new Plot("Rosenbrock's valley: full Newton steps, and 400 steps downhill", "x", "y")
            .Line("Newton", Points(newton))
            .Line("gradient descent", Points(descent))
            .Dots("f = 10", Contour.Of(height, 10, (-2, 2), (-3.5, 2)));
    }

    private static IEnumerable<(double X, double Y)> Points(IEnumerable<Tensor> path) => path.Select(at => (at[0].Item<double>(), at[1].Item<double>()));

    private static void Products(Page page)
    {
        var (x, v) = (Tensor.Of([-1.2, 1.0]), Tensor.Of([1.0, 2.0]));
        var hessian = Hessian(Rosenbrock)(x);
        page.Show("Hessian", hessian, 0);
        page.Say($"H v = {hessian.MatMul(v).Text(0)}, without H: {HessianVectorProduct(Rosenbrock, x, v).Text(0)}");

        // The gradient of the squared length of the gradient is 2 H g.
        var gradient = Grad(Rosenbrock)(x);
        page.Say($"∇‖∇f‖² = {Grad(u => Grad(Rosenbrock)(u).Square().Sum())(x).Text(1)}, 2 H g = {(2 * hessian.MatMul(gradient)).Text(1)}");
        page.Say();
    }

    // In a minimum, taking weight i away costs about ½ Hii wi². A weight on an input of large numbers is small, and matters all the same.
    private static void Pruning(Page page)
    {
        var x = Key.Of(2).Uniform([100, 2], -1, 1, DType.Float64) * Tensor.Of([1.0, 20.0]);
        var t = (2 * x[.., 0]).Sin() + (x[.., 1] / 20).Square();
        Tensor apply(Tensor w) => (x.MatMul(w[..16].Reshape(2, 8)) + w[16..24]).Tanh().MatMul(w[24..32]) + w[32];
        Tensor loss(Tensor w) => Losses.MeanSquare(apply(w), t) + (1e-5 * w.Square().Sum());

        var weights = Key.Of(1).Normal([33], deviation: 0.3, dtype: DType.Float64);
        var optimizer = new Adam(0.01);
        var state = optimizer.Initialize(weights);
        for (var i = 0; i < 3000; i++)
        {
            (weights, state) = optimizer.Update(weights, Grad(loss)(weights), state);
        }

        var sizes = weights.ToArray<double>().Select(Math.Abs).ToArray();
        var costs = Hessian(loss)(weights).ToArray<double>().Where((_, i) => i % 34 == 0).Select((bend, i) => 0.5 * bend * sizes[i] * sizes[i]).ToArray();
        page.Table(["weights taken away", "error, by ½ Hii wi²", "error, by |wi|"],
            new[] { 0, 4, 8, 12 }.Select(count => new[] { $"{count} of 33", Error(costs, count), Error(sizes, count) }));

        string Error(double[] importance, int count)
        {
            var least = Enumerable.Range(0, 33).OrderBy(i => importance[i]).Take(count).ToArray();
            var kept = Tensor.Of<double>([.. weights.ToArray<double>().Select((weight, i) => least.Contains(i) ? 0 : weight)]);
            return Losses.MeanSquare(apply(kept), t).Text();
        }
    }
}
