namespace Fluxion.Compilation;

/// <summary>Who uses each node of a graph.</summary>
internal sealed class PlanUses
{
    private readonly List<GraphNode>[] _users;
    private readonly HashSet<GraphNode> _outputs;

    internal PlanUses(Graph graph)
    {
        _outputs = [.. graph.Outputs];
        _users = new List<GraphNode>[graph.Nodes.Count];
        foreach (var node in graph.Nodes)
        {
            _users[node.Index] = [];
            foreach (var input in node.Inputs)
            {
                _users[input.Index].Add(node);
            }
        }
    }

    internal bool IsOutput(GraphNode node) => _outputs.Contains(node);

    /// <summary>Whether nothing else takes a value than nodes of one kind.</summary>
    internal bool AllUsers(GraphNode node, Predicate<GraphNode> kind) => !IsOutput(node) && _users[node.Index].TrueForAll(kind);

    internal bool IsNeededOutside(GraphNode node, Group group) => IsOutput(node) || _users[node.Index].Exists(user => !group.Nodes.Contains(user));

    /// <summary>The nodes that take a tuple's results out.</summary>
    internal IReadOnlyList<GraphNode> Results(GraphNode tuple) => _users[tuple.Index];
}
