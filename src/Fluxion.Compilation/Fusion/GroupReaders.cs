namespace Fluxion.Compilation;

/// <summary>Which groups read what others compute, kept true while nodes move between them.</summary>
internal sealed class GroupReaders
{
    private static readonly List<Group> Nobody = [];

    private readonly Dictionary<GraphNode, List<Group>> _readers = [];
    private readonly HashSet<GraphNode> _outputs;
    private readonly HashSet<GraphNode> _donated = [];
    private readonly Group?[] _groups;

    internal GroupReaders(Graph graph, Group?[] groups, IReadOnlyList<bool> donated)
    {
        (_groups, _outputs) = (groups, [.. graph.Outputs]);
        for (var i = 0; i < donated.Count; i++)
        {
            if (donated[i])
            {
                _donated.Add(graph.Inputs[i]);
            }
        }

        foreach (var group in groups.OfType<Group>().Distinct())
        {
            group.Nodes.ForEach(node => Read(node, group));
        }
    }

    internal bool IsOutput(GraphNode node) => _outputs.Contains(node);

    /// <summary>The groups that read a node from memory.</summary>
    internal List<Group> Of(GraphNode node) => _readers.GetValueOrDefault(node, Nobody);

    /// <summary>The node whose memory a view shows.</summary>
    internal GraphNode Base(GraphNode node)
    {
        while (node is { Kind: GraphNodeKind.Operation, Primitive.IsView: true })
        {
            node = node.Inputs[0];
        }

        return node;
    }

    /// <summary>
    /// Whether a node is in memory whatever happens to one group, and after it has run too: somebody reads it later. What only that group
    /// reads is no such node, for a result may take its place.
    /// </summary>
    internal bool IsStoredBeyond(GraphNode node, Group group)
    {
        node = Base(node);
        return node.Kind != GraphNodeKind.Operation
            ? !_donated.Contains(node)
            : IsOutput(node) || (_groups[node.Index] is { } own && Of(node).Exists(reader => reader != own && reader.Rank > group.Rank));
    }

    /// <summary>Whether nobody needs a stored node any more when a group runs.</summary>
    internal bool DiesBefore(GraphNode node, Group group) =>
        node.Kind == GraphNodeKind.Operation && !IsOutput(node) && Of(node).TrueForAll(reader => reader.Rank < group.Rank);

    /// <summary>Makes a group compute nodes for itself.</summary>
    internal void ComputeAgain(List<GraphNode> nodes, Group group)
    {
        foreach (var node in nodes)
        {
            group.ComputeAgain(node);
            Of(node).Remove(group);
        }

        nodes.ForEach(node => Read(node, group));
    }

    /// <summary>Takes a node, and what it alone needed, out of the group where it was first, unless something there uses it.</summary>
    internal void Drop(GraphNode node)
    {
        var home = _groups[node.Index]!;
        if (!home.Nodes.Contains(node) || IsOutput(node) || Of(node).Count > 0 || home.Nodes.Exists(user => user.Inputs.Contains(node)))
        {
            return;
        }

        home.Nodes.Remove(node);
        MoveHome(node);
        foreach (var input in node.Inputs)
        {
            if (_groups[input.Index] == home)
            {
                Drop(input);
            }
            else if (!home.Nodes.Exists(user => user.Inputs.Contains(input)))
            {
                Of(input).Remove(home);
            }
        }
    }

    // The first of the groups that compute it now is where it belongs, so that the others come behind.
    private void MoveHome(GraphNode node)
    {
        var first = _groups.OfType<Group>().Where(group => group.Nodes.Contains(node)).MinBy(group => group.Rank);
        _groups[node.Index] = first;
        first?.Keep(node);
    }

    private void Read(GraphNode node, Group group)
    {
        foreach (var input in node.Inputs)
        {
            Note(input, group);
        }
    }

    private void Note(GraphNode read, Group group)
    {
        if (group.Nodes.Contains(read))
        {
            return;
        }

        var readers = _readers.TryGetValue(read, out var known) ? known : _readers[read] = [];
        if (!readers.Contains(group))
        {
            readers.Add(group);
        }

        // Who reads a view reads what it shows.
        if (read is { Kind: GraphNodeKind.Operation, Primitive.IsView: true })
        {
            Note(read.Inputs[0], group);
        }
    }
}
