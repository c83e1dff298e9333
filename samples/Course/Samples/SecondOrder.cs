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
        Pruning.TakeAway(page);
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
            .Line("Newton", Tensor.Stack([.. newton]))
            .Line("gradient descent", Tensor.Stack([.. descent]))
            .Dots("f = 10", Contour.Of(height, 10, (-2, 2), (-3.5, 2)));
    }

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
}
