using Fluxion;

namespace Course;

/// <summary>The first graph of every course: (x + y) z, forwards and backwards.</summary>
public sealed partial class FirstGraph : ISample
{
    public string Name => "first-graph";

    public string Shows => "(x + y) z as a graph: forward, backward, every edge";

    public void Run(Page page)
    {
        var graph = Graph.Trace((Point at) => (at.X + at.Y) * at.Z, new Point(Tensor.Of(0.0), Tensor.Of(0.0), Tensor.Of(0.0)));
        page.Say(graph.ToText());

        // Forward: in topological order, every node is computed once its operands are.
        var value = graph.Forward(Tensor.Of(-2.0), Tensor.Of(5.0), Tensor.Of(-4.0));
        page.Say($"forward at (-2, 5, -4): {value.Text(0)}");

        // Backward: in reverse order, every node sends to each operand its own gradient times the local derivative.
        graph.Backward();
        page.Say($"gradients: {string.Join(", ", graph.Inputs.Select(input => input.Gradient!.Text(0)))}");
        page.Say();

        page.Table(["edge", "value", "gradient", "= gradient above", "* local derivative"],
            from node in graph.Nodes
            from i in Enumerable.Range(0, node.Inputs.Count)
            let input = node.Inputs[i]
            select new[]
            {
                $"{input.Operation} -> {node.Operation}",
                input.Value!.Text(0),
                input.Gradient!.Text(0),
                node.Gradient!.Text(0),
                PathSum.LocalDerivative(node, i).Text(0),
            });
        page.Draw(graph);
    }

    [Tree]
    internal sealed partial record Point(Tensor X, Tensor Y, Tensor Z);
}
