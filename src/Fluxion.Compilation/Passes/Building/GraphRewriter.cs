namespace Fluxion.Compilation;

/// <summary>One walk over a graph from operands to results that builds another. Inputs keep their order, and stay even where nothing uses them.</summary>
internal static class GraphRewriter
{
    /// <summary>The graph of what stands for each node.</summary>
    /// <param name="graph">The old graph.</param>
    /// <param name="rewrite">Is asked about every operation.</param>
    /// <param name="leaf">Is asked about every constant and parameter; null where each stands for itself.</param>
    /// <param name="needed">Whether a node of the old graph is built at all; inputs always are.</param>
    internal static Graph Run(
        Graph graph, Rewrite rewrite, Func<GraphNode, GraphBuilder, GraphNode>? leaf = null, Func<GraphNode, bool>? needed = null)
    {
        var builder = new GraphBuilder(rewrite);
        var made = new GraphNode[graph.Nodes.Count];
        foreach (var node in graph.Nodes)
        {
            if (needed is null || node.Kind == GraphNodeKind.Input || needed(node))
            {
                made[node.Index] = Make(node);
            }
        }

        return builder.Build(graph.Inputs.Select(input => made[input.Index]), graph.Outputs.Select(output => made[output.Index]));

        GraphNode Make(GraphNode node) => node.Kind switch
        {
            GraphNodeKind.Operation => builder.Copy(node, [.. node.Inputs.Select(input => made[input.Index])]),
            GraphNodeKind.Input => builder.CopyLeaf(node),
            _ => leaf?.Invoke(node, builder) ?? builder.CopyLeaf(node),
        };
    }
}
