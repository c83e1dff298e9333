using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>A program with numbers in it that are learnt: its gradient as a sum over paths and by a sweep, and its training.</summary>
public sealed partial class ParameterisedProgram : ISample
{
    private static readonly Tensor P = Tensor.Of(1.5);
    private static readonly Tensor Q = Tensor.Of(0.4);

    public string Name => "parameterised-program";

    public string Shows => "R(P, Q) with weights W0, W1, W2: paths, the sweep, and learning from examples";

    public void Run(Page page)
    {
        var weights = new Weights(Tensor.Of(-0.9), Tensor.Of(2.0), Tensor.Of(1.2));
        Paths(page, weights);
        Variations(page, weights);
        Train(page, weights);
    }

    // f0 is tanh, f1 sin(cos x), f2 e^cos x, f3 the sigmoid.
    private static Tensor R(Weights w, Tensor p, Tensor q)
    {
        var a = w.W0 * p;
        var b = (a + q).Tanh();
        var c = w.W1 * b;
        var d = w.W2 * b;
        var e = c.Cos().Sin();
        var f = d.Cos().Exp();
        return (e * f).Sigmoid();
    }

    private static void Paths(Page page, Weights weights)
    {
        var graph = Graph.Trace((Weights w) => R(w, P, Q), weights);
        var r = graph.Forward([.. Tree.Leaves(weights)]);
        graph.Backward();
        page.Say($"R = {r.Text(4)}");
        page.Table(["weight", "paths to R", "sum over the paths", "by the sweep"],
            graph.Inputs.Select(w => new[] { w.Operation, $"{PathSum.Count(graph, w)}", PathSum.Derivative(graph, w).Text(6), w.Gradient!.Text(6) }));

        // Along W1's only path: b · f1′(c) · ∂f3/∂E, with f1′(c) = −sin(c) cos(cos c) and ∂f3/∂E = R (1 − R) F.
        var b = ((weights.W0 * P) + Q).Tanh();
        var c = weights.W1 * b;
        var byHand = b * -c.Sin() * c.Cos().Cos() * (r * (1 - r) * (weights.W2 * b).Cos().Exp());
        page.Say($"dR/dW1 by hand: {byHand.Text(6)}");
        page.Say();
        page.Draw(graph);
    }

    private static void Variations(Page page, Weights w)
    {
        // Weight sharing: one weight in two places has the sum of both gradients.
        var shared = Grad(v => R(w with { W1 = v, W2 = v }, P, Q))(w.W1);
        var apart = Grad((Weights u) => R(u, P, Q))(w with { W2 = w.W1 });
        page.Say($"shared weight: {apart.W1.Text(4)} + {apart.W2.Text(4)} = {shared.Text(4)}");

        // A skip connection adds a path with derivative 1.
        page.Say($"dR/dP: {Grad(p => R(w, p, Q))(P).Text(4)}, with a skip connection R + P: {Grad(p => R(w, p, Q) + p)(P).Text(4)}");

        // A conditional and a loop are ordinary C#; the graph is that of the branch taken and the turns made.
        Tensor looped(Tensor p)
        {
            for (var turn = 0; turn < 10 && p.Item<double>() < 2; turn++)
            {
                p += R(w, p, Q);
            }

            return p.Item<double>() > 2 ? p.Square() : p;
        }

        page.Say($"through a loop and a conditional: {looped(P).Text(4)}, derivative {Grad(looped)(P).Text(4)}");
        page.Say();
    }

    private static void Train(Page page, Weights start)
    {
        var (first, second) = Key.Of(5).Split();
        var (p, q) = (first.Uniform([64], -2, 2, DType.Float64), second.Uniform([64], -2, 2, DType.Float64));
        var all = new Examples(p, q, R(new Weights(Tensor.Of(-1.4), Tensor.Of(1.5), Tensor.Of(0.8)), p, q));
        Tensor loss(Weights w, Examples some) => Losses.MeanSquare(R(w, some.P, some.Q), some.Wanted);

        // The gradient of 1/N Σ (t − R)² is −2/N Σ (t − R) ∂R/∂W.
        var formula = -2 * ((all.Wanted - R(start, p, q)) * Jacobian((Weights w) => R(w, p, q))(start).W1).Mean();
        page.Say($"dLoss/dW1: {Grad((Weights w) => loss(w, all))(start).W1.Text(6)}, by the formula {formula.Text(6)}");

        Learn("full batch", 1.0, _ => Batches.Full(all));
        Learn("mini-batches of 8", 1.0, key => Batches.Mini(all, 8, key));
        Learn("one at a time", 0.5, key => Batches.Single(all, key));

        void Learn(string name, double rate, Func<Key, IEnumerable<Examples>> epoch)
        {
            var weights = start;
            foreach (var some in Key.Of(6).Split(50).SelectMany(epoch))
            {
                weights = Tree.Map(weights, Grad((Weights w) => loss(w, some))(weights), (w, dw) => w - (rate * dw));
            }

            page.Say($"{name,-17} loss {loss(start, all).Item<double>():0.0e+0} before, {loss(weights, all).Item<double>():0.0e+0} after 50 epochs");
        }
    }

    [Tree]
    internal sealed partial record Examples(Tensor P, Tensor Q, Tensor Wanted);

    [Tree]
    internal sealed partial record Weights(Tensor W0, Tensor W1, Tensor W2);
}
