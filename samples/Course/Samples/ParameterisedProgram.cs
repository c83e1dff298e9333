using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>A program with numbers in it that are learnt: its gradient as a sum over paths and by a sweep, and its training.</summary>
public sealed partial class ParameterisedProgram : ISample
{
    private static readonly Tensor P = Tensor.Of(1.5);
    private static readonly Tensor Q = Tensor.Of(0.4);

    private static readonly Func<Tensor, Tensor>[] Choices =
        [x => x.Tanh(), x => x.Sigmoid(), x => x.Sin(), x => x.Cos(), x => x.Cos().Sin(), x => x.Cos().Exp()];

    public string Name => "parameterised-program";

    public string Shows => "R(P, Q) with weights W0, W1, W2: paths, the sweep, and learning from examples";

    public void Run(Page page)
    {
        var weights = new Weights(Tensor.Of(-0.9), Tensor.Of(2.0), Tensor.Of(1.2));
        Paths(page, weights);
        EveryChoice(page, weights);
        Variations(page, weights);
        LearntProgram.Train(page, weights);
    }

    // With f0 tanh, f1 sin(cos x), f2 e^cos x, and f3 the sigmoid.
    internal static Tensor R(Weights w, Tensor p, Tensor q) => R(w, p, q, [Choices[0], Choices[4], Choices[5], Choices[1]]);

    private static Tensor R(Weights w, Tensor p, Tensor q, Func<Tensor, Tensor>[] functions)
    {
        var a = w.W0 * p;
        var b = functions[0](a + q);
        var c = w.W1 * b;
        var d = w.W2 * b;
        var e = functions[1](c);
        var f = functions[2](d);
        return functions[3](e * f);
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
        page.Draw(graph);
    }

    private static void EveryChoice(Page page, Weights weights)
    {
        var programs = from f0 in Choices from f1 in Choices from f2 in Choices from f3 in Choices select new[] { f0, f1, f2, f3 };
        var agree = programs.Count(functions =>
        {
            var graph = Graph.Trace((Weights w) => R(w, P, Q, functions), weights);
            graph.Forward([.. Tree.Leaves(weights)]);
            graph.Backward();
            return graph.Inputs.All(w => Math.Abs(PathSum.Derivative(graph, w) - w.Gradient!.Item<double>()) < 1e-12);
        });
        page.Say($"paths and sweep agree for {agree:n0} of {programs.Count():n0} choices of f0 to f3 among six functions");
        page.Say();
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

    [Tree]
    internal sealed partial record Weights(Tensor W0, Tensor W1, Tensor W2);
}
