namespace Fluxion;

/// <summary>Pushes index sets through a graph, from its first input to its first output, by the operations' dependence rules.</summary>
internal static class DependenceSweep
{
    internal static IndexSets Run(Graph graph)
    {
        var sets = new IndexSets?[graph.Nodes.Count];
        sets[graph.Inputs[0].Index] = IndexSets.Identity(graph.Inputs[0].Type.Shape.Size);
        foreach (var node in graph.Nodes)
        {
            if (node.Primitive is { IsDifferentiable: true } primitive && node.Type.DType.IsFloating())
            {
                sets[node.Index] = primitive.Dependence([.. node.Inputs.Select(Operand)], node.Type);
            }
        }

        var output = graph.Outputs[0];
        return sets[output.Index] ?? new IndexSets([.. Enumerable.Repeat(IndexSet.Empty, output.Type.Shape.Size)]);

        DependenceOperand Operand(GraphNode node) =>
            new(node.Type, sets[node.Index], node.Kind == GraphNodeKind.Constant ? node.Value as DenseTensor : null);
    }
}
