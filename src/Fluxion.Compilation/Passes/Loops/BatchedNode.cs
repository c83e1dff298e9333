namespace Fluxion.Compilation;

/// <summary>An operation for a whole batch at once, as nodes of a graph.</summary>
internal static class BatchedNode
{
    /// <param name="node">The operation for one example.</param>
    /// <param name="inputs">Its operands, of which the batched ones have the batch as their first axis.</param>
    /// <param name="batched">Which they are.</param>
    /// <param name="size">The size of the batch.</param>
    /// <param name="graph">Takes the nodes.</param>
    internal static GraphNode Of(GraphNode node, GraphNode[] inputs, bool[] batched, int size, GraphBuilder graph)
    {
        var types = new TraceInterpreter();
        var batch = TracedGraph.Of(
            operands => [node.Primitive!.Batch(operands, batched, size)],
            [.. inputs.Select(input => new TraceTensor(types, input))],
            [.. inputs.Select(_ => "operand")]);
        var made = new GraphNode[batch.Nodes.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            made[batch.Inputs[i].Index] = inputs[i];
        }

        foreach (var part in batch.Nodes)
        {
            made[part.Index] ??= part.Kind == GraphNodeKind.Operation
                ? graph.ApplyAsIs(part.Primitive!, node, [.. part.Inputs.Select(input => made[input.Index])])
                : graph.CopyLeaf(part);
        }

        return made[batch.Outputs[0].Index];
    }
}
