using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>σ(w0 x0 + w1 x1 + w2) three ways: small gates, one node with a rule of its own, and code typed in by hand.</summary>
public sealed partial class SigmoidNode : ISample
{
    private static readonly Neuron At = new(Tensor.Of(2.0), Tensor.Of(-1.0), Tensor.Of(-3.0), Tensor.Of(-2.0), Tensor.Of(-3.0));

    public string Name => "sigmoid-node";

    public string Shows => "a neuron by small gates, by one custom node, and by flat code";

    public void Run(Page page)
    {
        var small = Graph.Trace((Neuron n) => 1 / (1 + (-Score(n)).Exp()), At);
        var node = Graph.Trace((Neuron n) => new Sigmoid().Apply(Score(n)), At);
        var byHand = FlatCode(2, -1, -3, -2, -3);
        page.Table(["", "value", "w0", "x0", "w1", "x1", "w2", "nodes", "bytes kept"],
        [
            Row("small gates", small),
            Row("one node", node),
            ["flat code by hand", .. byHand.Select(number => number.Text()), "0", "16"],
        ]);

        // A negative log-likelihood on top makes the gradient very simple.
        var loss = Grad((Neuron n) => -new Sigmoid().Apply(Score(n)).Log())(At);
        var error = node.Outputs[0].Value! - 1;
        page.Say();
        page.Say($"gradient of -log p by w0, w1, w2: {loss.W0.Text()}, {loss.W1.Text()}, {loss.W2.Text()}");
        page.Say($"(σ - 1) times x0, x1, 1:          {(error * At.X0).Text()}, {(error * At.X1).Text()}, {error.Text()}");

        var (product, pullback) = Vjp((x, y) => new MultiplyGate().Apply(x, y), Tensor.Of(3.0), Tensor.Of(-4.0));
        var (dx, dy) = pullback(Tensor.Of(2.0));
        page.Say($"multiplication gate of our own at 3, -4: {product.Text(0)}; from 2 come back {dx.Text(0)} and {dy.Text(0)}");
        page.Draw(small);
    }

    private static Tensor Score(Neuron n) => (n.W0 * n.X0) + (n.W1 * n.X1) + n.W2;

    private static double[] FlatCode(double w0, double x0, double w1, double x1, double w2)
    {
        var score = (w0 * x0) + (w1 * x1) + w2;
        var p = 1 / (1 + Math.Exp(-score));
        var back = (1 - p) * p;
        return [p, x0 * back, w0 * back, x1 * back, w1 * back, back];
    }

    // Every operation keeps its result until the way back.
    private static string[] Row(string name, Graph graph)
    {
        var value = graph.Forward([.. Tree.Leaves(At)]);
        graph.Backward();
        var nodes = graph.Nodes.Count(node => node.Kind == GraphNodeKind.Operation);
        return [name, value.Text(), .. graph.Inputs.Select(input => input.Gradient!.Text()), $"{nodes}", $"{8 * nodes}"];
    }

    [Tree]
    internal sealed partial record Neuron(Tensor W0, Tensor X0, Tensor W1, Tensor X1, Tensor W2);

    private sealed class Sigmoid : Function
    {
        public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
        {
            var p = 1 / (1 + (-inputs[0]).Exp());
            context.Save(p);
            return p;
        }

        public override Tensor?[] Backward(FunctionContext context, Tensor cotangent)
        {
            var p = context.Saved[0];
            return [cotangent * (1 - p) * p];
        }
    }

    private sealed class MultiplyGate : Function
    {
        public override Tensor Forward(FunctionContext context, params Tensor[] inputs)
        {
            context.Save(inputs);
            return inputs[0] * inputs[1];
        }

        public override Tensor?[] Backward(FunctionContext context, Tensor cotangent) =>
            [cotangent * context.Saved[1], cotangent * context.Saved[0]];
    }
}
