using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>A gradient by hand is soon wrong. Finite differences say so roughly, and Fluxion to the last digit.</summary>
public sealed class CheckYourGradient : ISample
{
    public string Name => "check-your-gradient";

    public string Shows => "a mistake in a gradient by hand; error and cost of finite differences";

    public void Run(Page page)
    {
        FindTheMistake(page);
        StepSize(page);
        Cost(page);
    }

    // Ridge regression: ‖Xw − t‖² / N + λ‖w‖². Whoever derived the gradient forgot that the penalty has a derivative too.
    private static void FindTheMistake(Page page)
    {
        var x = Tensor.Of([[1.0, 2, -1], [0, 1, 3], [2, -1, 1], [1, 1, 1]]);
        var t = Tensor.Of([1.0, 0, 2, -1]);
        var w = Tensor.Of([0.5, -1.0, 2.0]);

        Tensor loss(Tensor w) => (x.MatMul(w) - t).Square().Mean() + (0.1 * w.Square().Sum());
        Tensor byHand(Tensor w) => 2 * x.Transpose().MatMul(x.MatMul(w) - t) / t.Size;

        // The loss with the gradient by hand as its backward rule; the tool compares it with the loss itself, entry by entry.
        var withRule = CustomVjp(loss, (w, _, cotangent) => cotangent * byHand(w));
        page.Say(GradientCheck.Run(withRule, w, order: 1).ToString());
        page.Show("by hand   ", byHand(w), 4);
        page.Show("by Fluxion", Grad(loss)(w), 4);
        page.Say($"They differ by 0.2 w = {(0.2 * w).Text(4)}: the penalty was forgotten.");

        var mended = CustomVjp(loss, (w, _, cotangent) => cotangent * (byHand(w) + (0.2 * w)));
        var report = GradientCheck.Run(mended, w);
        page.Say($"With it the check {(report.Passed ? "passes" : "fails")}: {report.Checked} derivatives of first and second order.");
        page.Say();
    }

    private static Tensor F(Tensor x) => (x.Sin() * x.Exp()).Sum();

    private static void StepSize(Page page)
    {
        var x = Tensor.Of([1.0]);
        var exact = Grad(F)(x)[0].Item<double>();
        double at(double v) => F(Tensor.Of([v])).Item<double>();

        var forward = new List<(double Step, double Error)>();
        var central = new List<(double Step, double Error)>();
        for (var power = -1; power >= -13; power--)
        {
            var h = Math.Pow(10, power);
            forward.Add((h, Math.Abs(((at(1 + h) - at(1)) / h) - exact)));
            central.Add((h, Math.Abs(((at(1 + h) - at(1 - h)) / (2 * h)) - exact)));
        }

        var (best, bestCentral) = (forward.MinBy(point => point.Error), central.MinBy(point => point.Error));
        page.Say("A finite difference is wrong by the bend of f for large steps, and by rounding for small ones:");
        page.Say($"(f(x + h) - f(x)) / h is best near h = {best.Step:0e0}: about {-(int)Math.Log10(best.Error / exact)} digits are right");
        page.Say($"(f(x + h) - f(x - h)) / 2h near h = {bestCentral.Step:0e0}: about {-(int)Math.Log10(bestCentral.Error / exact)} digits; the exact derivative has 16");
        page.Say();
        page.Draw(new Plot("Error of a finite difference at x = 1, for sin(x) exp(x)", "step h", "error", "xy")
            .Line("(f(x + h) - f(x)) / h", forward)
            .Line("(f(x + h) - f(x - h)) / 2h", central));
    }

    // Counted in operations: the nodes of the traced function, and of its traced gradient.
    private static void Cost(Page page)
    {
        page.Table(["inputs", "operations in f", "in forward differences", "in f and its gradient"],
            new[] { 1, 10, 1000 }.Select(n =>
            {
                var x = Tensor.Ones([n], DType.Float64);
                var f = Operations(Graph.Trace(F, x));
                return new[] { $"{n}", $"{f}", $"{f * (n + 1)}", $"{Operations(Graph.Trace(Grad(F), x))}" };
            }));
    }

    private static int Operations(Graph graph) => graph.Nodes.Count(node => node.Kind == GraphNodeKind.Operation);
}
