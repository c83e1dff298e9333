namespace Fluxion.Compilation;

/// <summary>Copies what some nodes need into a new graph, down to the nodes that were declared to be its inputs.</summary>
internal sealed class GraphCopy
{
    private readonly Dictionary<GraphNode, GraphNode> _copies = [];

    internal List<GraphNode> Nodes { get; } = [];

    /// <summary>Makes an input of the new graph that stands for a node of the old one.</summary>
    internal GraphNode Input(GraphNode node) =>
        Add(node, new GraphNode(0, GraphNodeKind.Input, node.Type, name: node.Kind == GraphNodeKind.Input ? node.Operation : "saved"));

    /// <summary>The copy of a node, made with all that it needs where there is none yet.</summary>
    internal GraphNode Of(GraphNode node)
    {
        // Not by recursion, for graphs are as deep as the programs that they come from are long.
        var open = new Stack<GraphNode>([node]);
        while (open.TryPeek(out var next))
        {
            var missing = next.Inputs.Where(input => !_copies.ContainsKey(input)).ToArray();
            if (!_copies.ContainsKey(next) && missing.Length > 0)
            {
                Array.ForEach(missing, open.Push);
                continue;
            }

            open.Pop();
            if (!_copies.ContainsKey(next))
            {
                Add(next, Copy(next));
            }
        }

        return _copies[node];
    }

    private GraphNode Copy(GraphNode node) => node.Kind == GraphNodeKind.Operation
        ? new GraphNode(0, node.Kind, node.Type, node.Primitive, [.. node.Inputs.Select(input => _copies[input])])
        {
            Location = node.Location,
            Recomputation = node.Recomputation,
        }
        : new GraphNode(0, node.Kind, node.Type, name: node.Operation) { Computed = node.Computed, Location = node.Location };

    private GraphNode Add(GraphNode node, GraphNode copy)
    {
        Nodes.Add(copy);
        _copies.Add(node, copy);
        return copy;
    }
}
