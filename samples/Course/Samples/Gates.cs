using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>What each gate of a circuit does with the gradient that comes back to it.</summary>
public sealed partial class Gates : ISample
{
    public string Name => "gates";

    public string Shows => "add distributes, copy adds, multiply swaps, max routes";

    public void Run(Page page)
    {
        Circuit(page);
        EachGate(page);
        Forks(page);
    }

    private static void Circuit(Page page)
    {
        static Tensor f(Tensor x, Tensor y, Tensor z, Tensor w) => 2 * ((x * y) + Tensor.Maximum(z, w));

        var at = new Point(Tensor.Of(3.0), Tensor.Of(-4.0), Tensor.Of(2.0), Tensor.Of(-1.0));
        var (value, (dx, dy, dz, dw)) = ValueAndGrad(f)(at.X, at.Y, at.Z, at.W);
        page.Say($"2(xy + max(z, w)) at (3, -4, 2, -1) is {value.Text(0)}");
        page.Say($"its gradient is {dx.Text(0)}, {dy.Text(0)}, {dz.Text(0)}, {dw.Text(0)}");
        page.Say();

        var graph = Graph.Trace((Point p) => f(p.X, p.Y, p.Z, p.W), at);
        graph.Forward(at.X, at.Y, at.Z, at.W);
        graph.Backward();
        page.Draw(graph);
    }

    // A gate is asked what it sends back by its pullback.
    private static void EachGate(Page page)
    {
        var (a, b) = (Tensor.Of(3.0), Tensor.Of(-4.0));
        var g = Tensor.Of(5.0);
        var (sum, add) = Vjp((x, y) => x + y, a, b);
        var (product, multiply) = Vjp((x, y) => x * y, a, b);
        var (larger, max) = Vjp(Tensor.Maximum, a, b);
        var (twice, copy) = Vjp(x => Tensor.Stack([x, x]), a);

        page.Table(["gate, at a = 3, b = -4", "forward", "comes back", "goes on to a", "to b"],
        [
            ["a + b      distributes", sum.Text(0), "5", .. Both(add(g))],
            ["a * b      swaps", product.Text(0), "5", .. Both(multiply(g))],
            ["max(a, b)  routes", larger.Text(0), "5", .. Both(max(g))],
            ["copy of a  adds", twice.Text(0), "[5, 7]", copy(Tensor.Of([5.0, 7.0])).Text(0), ""],
        ]);
        page.Say("Copy is the dual of add: add goes back as copy goes forward (5 to both), copy goes back as add goes forward (5 + 7).");
        page.Say();
    }

    private static void Forks(Page page)
    {
        var x = Tensor.Of(1.0);
        var whole = Grad(u => u.Exp() + u.Square())(x);
        var first = Grad(u => u.Exp() + u.StopGradient().Square())(x);
        var second = Grad(u => u.StopGradient().Exp() + u.Square())(x);
        page.Say($"L = exp(x) + x² at 1: {first.Text(4)} by one branch + {second.Text(4)} by the other = {whole.Text(4)}");

        // The weight is used twice: by the prediction and by the penalty.
        Tensor loss(Tensor w) => ((w * 2) - 7).Square();
        Tensor penalty(Tensor w) => 0.5 * w.Square();
        var w = Tensor.Of(3.0);
        var shared = Grad(v => loss(v) + penalty(v))(w);
        page.Say($"L = (2w - 7)² + w²/2 at 3: {Grad(loss)(w).Text(0)} from the loss + {Grad(penalty)(w).Text(0)} from the penalty = {shared.Text(0)}");
    }

    private static string[] Both((Tensor A, Tensor B) gradients) => [gradients.A.Text(0), gradients.B.Text(0)];

    [Tree]
    internal sealed partial record Point(Tensor X, Tensor Y, Tensor Z, Tensor W);
}
