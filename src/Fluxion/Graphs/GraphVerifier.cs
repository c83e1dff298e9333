namespace Fluxion;

/// <summary>What must hold of every graph.</summary>
internal static class GraphVerifier
{
    internal static void Check(Graph graph)
    {
        // Operands as operations see them when they infer their type: with a type and without a value.
        var interpreter = new TraceInterpreter();
        for (var i = 0; i < graph.Nodes.Count; i++)
        {
            var node = graph.Nodes[i];
            if (node.Index != i)
            {
                throw new InvalidOperationException($"Graph: node {i} says it is node {node.Index}.");
            }

            if (node.Inputs.FirstOrDefault(input => input.Index >= i || !ReferenceEquals(graph.Nodes[input.Index], input)) is { } late)
            {
                throw new InvalidOperationException($"Graph: %{i} = {node.Operation} uses %{late.Index}, which does not come before it.");
            }

            if (node.Primitive is not { } primitive)
            {
                continue;
            }

            var inferred = primitive.Infer([.. node.Inputs.Select(input => new TraceTensor(interpreter, input))]);
            if (!inferred.IsUnknown && inferred != node.Type)
            {
                throw new InvalidOperationException($"Graph: %{i} = {node.Operation} says it is {node.Type}, but its operands make it {inferred}.");
            }
        }
    }
}
