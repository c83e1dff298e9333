using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Fitting a line in three ways that agree, and what the learning rate does.</summary>
public sealed class Regression : ISample
{
    public string Name => "regression";

    public string Shows => "a line three ways; learning rates, noisy gradients, two minima";

    public void Run(Page page)
    {
        Line(page);
        LearningRates(page);
        NoisyGradients.Settle(page);
        TwoMinima(page);
    }

    private static void Line(Page page)
    {
        var x = Tensor.Of([0.0, 1, 2, 3, 4]);
        var t = Tensor.Of([1.1, 2.9, 5.2, 6.8, 9.1]);
        var a = Tensor.Stack([x, Tensor.Ones([5], DType.Float64)], axis: 1);
        Tensor loss(Tensor w) => (a.MatMul(w) - t).Square().Mean();

        var normal = a.Transpose().MatMul(a).Solve(a.Transpose().MatMul(t));

        var start = Tensor.Of([0.0, 0.0]);
        var newton = start - Hessian(loss)(start).Solve(Grad(loss)(start));

        var descent = start;
        for (var i = 0; i < 2000; i++)
        {
            descent -= 0.1 * Grad(loss)(descent);
        }

        page.Show("slope and intercept by the normal equations", normal, 6);
        page.Show("by one step of Newton                      ", newton, 6);
        page.Show("by 2000 steps of gradient descent          ", descent, 6);
        page.Say();
    }

    private static void LearningRates(Page page)
    {
        static Tensor f(Tensor x) => x.Square();
        var (value, gradient) = ValueAndGrad(f)(Tensor.Of(3.0));
        page.Say($"x² at 3: value {value.Text(0)}, gradient {gradient.Text(0)}");
        foreach (var rate in new[] { 1.0, 0.9, 0.5, 0.1 })
        {
            page.Say($"rate {rate:0.0}: {string.Join(", ", Descend(f, 3, rate, 6).Select(x => x.Text()))}, …");
        }

        page.Say();
    }

    private static void TwoMinima(Page page)
    {
        static Tensor well(Tensor x) => (x.Square() - 1).Square() + (0.3 * x);
        var plot = new Plot("(x² - 1)² + 0.3 x, from two starts", "x", "f(x)").Curve("", x => well(Tensor.Of(x)).Item<double>(), -1.6, 1.6);
        foreach (var start in new[] { -0.2, 0.4 })
        {
            var path = Descend(well, start, 0.05, 100);
            page.Say($"double well from {start.Text(1)}: ends at {path[^1].Text(3)}, where f is {well(Tensor.Of(path[^1])).Text(3)}");
            plot.Dots($"from {start.Text(1)}", path.Select(x => (x, well(Tensor.Of(x)).Item<double>())));
        }

        page.Draw(plot);
    }

    private static List<double> Descend(Func<Tensor, Tensor> f, double start, double rate, int steps)
    {
        var path = new List<double> { start };
        for (var i = 0; i < steps; i++)
        {
            path.Add(path[^1] - (rate * Grad(f)(Tensor.Of(path[^1])).Item<double>()));
        }

        return path;
    }
}
