namespace Fluxion;

/// <summary>Computes a graph's nodes in order, by applying their operations: under any transform, to tensors of any level.</summary>
internal static class GraphEvaluation
{
    internal static Tensor[] Run(Graph graph, ReadOnlySpan<Tensor> arguments)
    {
        if (arguments.Length != graph.Inputs.Count)
        {
            throw new ShapeException($"Graph.Forward: {arguments.Length} arguments for {graph.Inputs.Count} inputs; give one for each.");
        }

        var values = new Tensor[graph.Nodes.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            Check(graph.Inputs[i], arguments[i]);
            values[graph.Inputs[i].Index] = arguments[i];
        }

        var replay = default(Replay);
        foreach (var node in graph.Nodes)
        {
            using var scope = replay.Enter(node);
            values[node.Index] = node.Kind switch
            {
                GraphNodeKind.Input => values[node.Index],
                GraphNodeKind.Operation => node.Primitive!.Apply([.. node.Inputs.Select(input => values[input.Index])]),
                _ => node.Computed!,
            };
        }

        return values;
    }

    /// <summary>What a graph recomputes is recomputed by its own right in every run that is traced again.</summary>
    private struct Replay
    {
        private Dictionary<int, int>? _marks;

        internal Recomputation.Scope Enter(GraphNode node)
        {
            if (node.Recomputation == 0)
            {
                return Recomputation.Enter(Recomputation.Current);
            }

            _marks ??= [];
            if (!_marks.TryGetValue(node.Recomputation, out var mark))
            {
                _marks.Add(node.Recomputation, mark = Recomputation.Fresh());
            }

            return Recomputation.Enter(mark);
        }
    }

    private static void Check(GraphNode input, Tensor argument)
    {
        if (!argument.Shape.Equals(input.Type.Shape))
        {
            throw new ShapeException($"Graph.Forward: {input.Operation} has shape {input.Type.Shape}, but got {argument.Shape}; trace again for other shapes.");
        }

        if (argument.DType != input.Type.DType)
        {
            throw new DTypeException($"Graph.Forward: {input.Operation} is {input.Type.DType.Name()}, but got {argument.DType.Name()}; cast the argument.");
        }
    }
}
