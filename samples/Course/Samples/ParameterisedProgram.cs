using Fluxion;

namespace Course;

/// <summary>A program with numbers in it that are learnt: its gradient as a sum over paths and by a sweep, and its training.</summary>
public sealed partial class ParameterisedProgram : ISample
{
    internal static readonly Tensor P = Tensor.Of(1.5);
    internal static readonly Tensor Q = Tensor.Of(0.4);

    private static readonly Func<Tensor, Tensor>[] Choices =
        [x => x.Tanh(), x => x.Sigmoid(), x => x.Sin(), x => x.Cos(), x => x.Cos().Sin(), x => x.Cos().Exp()];

    // f0 is tanh, f1 sin(cos x), f2 e^cos x, f3 the sigmoid.
    private static readonly Func<Tensor, Tensor>[] Chosen = [Choices[0], Choices[4], Choices[5], Choices[1]];

    public string Name => "parameterised-program";

    public string Shows => "R(P, Q) with weights W0, W1, W2: paths, the sweep, and learning from examples";

    public void Run(Page page)
    {
        var weights = new Weights(Tensor.Of(-0.9), Tensor.Of(2.0), Tensor.Of(1.2));
        Paths(page, weights);
        EveryChoice(page, weights);
        ProgramVariations.Show(page, weights);
        LearntProgram.Train(page, weights);
    }

    internal static Tensor R(Weights w, Tensor p, Tensor q) => R(w, p, q, Chosen);

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

    private static Graph Swept(Weights weights, Func<Tensor, Tensor>[] functions)
    {
        var graph = Graph.Trace((Weights w) => R(w, P, Q, functions), weights);
        graph.Forward([.. Tree.Leaves(weights)]);
        graph.Backward();
        return graph;
    }

    private static void Paths(Page page, Weights weights)
    {
        var graph = Swept(weights, Chosen);
        var r = graph.Outputs[0].Value!;
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
            var graph = Swept(weights, functions);
            return graph.Inputs.All(w => Math.Abs(PathSum.Derivative(graph, w) - w.Gradient!.Item<double>()) < 1e-12);
        });
        page.Say($"paths and sweep agree for {agree:n0} of {programs.Count():n0} choices of f0 to f3 among six functions");
        page.Say();
    }

    [Tree]
    internal sealed partial record Weights(Tensor W0, Tensor W1, Tensor W2);
}
