using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Who uses each node of a graph.</summary>
internal sealed class PlanUses
{
    private readonly List<GraphNode>[] _users;
    private readonly HashSet<GraphNode> _outputs;
    private readonly HashSet<GraphNode> _readFromOutside = [];

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

    /// <summary>Notes which groups compute the nodes.</summary>
    internal void ComputeIn(IEnumerable<Group> groups)
    {
        foreach (var group in groups)
        {
            var members = new HashSet<GraphNode>(group.Nodes);
            _readFromOutside.UnionWith(group.Nodes.SelectMany(node => node.Inputs).Where(input => !members.Contains(input)));
        }
    }

    /// <summary>Whether a group has to store a node, for others or as a result.</summary>
    internal bool IsNeededOutside(GraphNode node, Group group) => !group.IsCopy(node) && (IsOutput(node) || _readFromOutside.Contains(node));

    /// <summary>Whether a matrix product reads the node.</summary>
    internal bool IsMultiplied(GraphNode node) => _users[node.Index].Exists(user => user.Primitive is MatMul);

    /// <summary>Whether the rows that a node of a kernel over rows computes are needed outside: of several results the first.</summary>
    internal bool AreRowsNeededOutside(GraphNode node, Group group) => node.Primitive is TuplePrimitive
        ? Results(node).Any(result => ((Result)result.Primitive!).Place == 0 && !group.Nodes.Contains(result))
        : IsNeededOutside(node, group);

    /// <summary>The node that stands for such rows: of several results the first.</summary>
    internal GraphNode Rows(GraphNode node) => node.Primitive is TuplePrimitive ? Results(node).First(result => ((Result)result.Primitive!).Place == 0) : node;

    /// <summary>Whether nothing else takes a value than nodes of one kind.</summary>
    internal bool AllUsers(GraphNode node, Predicate<GraphNode> kind) => !IsOutput(node) && _users[node.Index].TrueForAll(kind);

    /// <summary>The nodes that take a tuple's results out.</summary>
    internal IReadOnlyList<GraphNode> Results(GraphNode tuple) => _users[tuple.Index];
}
