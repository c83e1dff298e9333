namespace Fluxion;

/// <summary>Which operation's derivative made a finite gradient a non-finite one that reached a variable: the first on the way back.</summary>
internal static class NonFiniteBackward
{
    internal static NonFinite? Find(Graph graph)
    {
        var output = graph.Outputs[0].Type;
        GraphGradients.Run(graph, Tensor.Ones(output.Shape, output.DType));
        var reaches = new bool[graph.Nodes.Count];
        foreach (var node in graph.Nodes)
        {
            reaches[node.Index] = !FiniteCheck.IsFinite(node.Arrived)
                && (node.Kind == GraphNodeKind.Parameter || node.Inputs.Any(input => reaches[input.Index]));
        }

        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            var node = graph.Nodes[i];
            if (node.Kind == GraphNodeKind.Operation && FiniteCheck.IsFinite(node.Arrived) && Broken(node, reaches) is { } found)
            {
                return found;
            }
        }

        return SumThatBroke(graph, reaches);
    }

    private static NonFinite? Broken(GraphNode node, bool[] reaches)
    {
        if (node.Arrived is not { } cotangent || node.Primitive is not { IsDifferentiable: true } primitive)
        {
            return null;
        }

        Tensor[] values = [.. node.Inputs.Select(input => input.Computed!)];
        for (var i = 0; i < values.Length; i++)
        {
            if (reaches[node.Inputs[i].Index] && primitive.Vjp(i, cotangent, values, node.Computed!) is { } part && !FiniteCheck.IsFinite(part))
            {
                return FiniteCheck.Report(node, part, i);
            }
        }

        return null;
    }

    // Every part was finite, and their sum was too large.
    private static NonFinite? SumThatBroke(Graph graph, bool[] reaches)
    {
        var node = graph.Nodes.LastOrDefault(node => reaches[node.Index]);
        return node is null ? null : FiniteCheck.Report(node, node.Arrived!) with { IsBackward = true, Input = 0 };
    }
}
