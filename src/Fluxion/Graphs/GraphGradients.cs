namespace Fluxion;

/// <summary>The reverse walk over a graph's nodes that leaves the gradient at every one of them.</summary>
internal static class GraphGradients
{
    internal static void Run(Graph graph, Tensor cotangent)
    {
        foreach (var node in graph.Nodes)
        {
            node.Gradient = null;
            _ = node.Value ?? throw new TransformException("Graph.Backward: there are no values yet; call Forward first.");
        }

        graph.Outputs[0].Gradient = cotangent;
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            PassOn(graph.Nodes[i]);
        }
    }

    private static void PassOn(GraphNode node)
    {
        if (node.Gradient is not { } cotangent || node.Primitive is not { IsDifferentiable: true } primitive)
        {
            return;
        }

        Tensor[] values = [.. node.Inputs.Select(input => input.Value!)];
        for (var i = 0; i < node.Inputs.Count; i++)
        {
            var input = node.Inputs[i];
            if (input.Type.DType.IsFloating() && primitive.Vjp(i, cotangent, values, node.Value!) is { } part)
            {
                input.Gradient = input.Gradient is { } before ? before + part : part;
            }
        }
    }
}
