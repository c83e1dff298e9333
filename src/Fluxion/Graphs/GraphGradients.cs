namespace Fluxion;

/// <summary>The reverse walk over a graph's nodes that leaves the gradient at every one of them.</summary>
internal static class GraphGradients
{
    internal static void Run(Graph graph, Tensor cotangent)
    {
        foreach (var node in graph.Nodes)
        {
            node.Arrived = null;
            _ = node.Computed ?? throw new TransformException("Graph.Backward: there are no values yet; call Forward first.");
        }

        graph.Outputs[0].Arrived = cotangent;
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            PassOn(graph.Nodes[i]);
        }
    }

    private static void PassOn(GraphNode node)
    {
        if (node.Arrived is not { } cotangent || node.Primitive is not { IsDifferentiable: true } primitive)
        {
            return;
        }

        Tensor[] values = [.. node.Inputs.Select(input => input.Computed!)];
        var parts = new Tensor?[values.Length];
        primitive.Vjp(cotangent, values, node.Computed!, [.. node.Inputs.Select(input => input.Type.DType.IsFloating())], parts);
        for (var i = 0; i < parts.Length; i++)
        {
            node.Inputs[i].Arrived = Flow.Sum(node.Inputs[i].Arrived, parts[i]);
        }
    }
}
