namespace Fluxion.Compilation;

/// <summary>The group of each node of a graph, and the order in which the groups could run, kept true as they join.</summary>
internal sealed class GroupTable
{
    private readonly Group?[] _groups;
    private readonly Reachability _reachability;

    /// <param name="nodes">How many nodes the graph has; none is in a group yet.</param>
    internal GroupTable(int nodes)
    {
        _groups = new Group?[nodes];
        _reachability = new Reachability(_groups);
    }

    /// <summary>The group of each node, by the node's index; none where it is no operation.</summary>
    internal Group?[] Groups => _groups;

    internal Group? this[GraphNode node] => _groups[node.Index];

    /// <summary>Puts a node that no other group uses yet into a group of its own.</summary>
    internal Group Add(GraphNode node)
    {
        var group = new Group(node, NodeLane.Of(node) is not null);
        _groups[node.Index] = group;
        _reachability.Add(group);
        return group;
    }

    /// <summary>Whether something must run between two groups, of which the second may use the first.</summary>
    internal bool Between(Group from, Group to) => _reachability.Between(from, to);

    /// <summary>Makes two groups one, right after <see cref="Between"/> said that nothing stands between them.</summary>
    internal Group Join(Group into, Group other)
    {
        _reachability.Join(into, other);
        into.Absorb(other);
        foreach (var node in other.Nodes)
        {
            _groups[node.Index] = into;
        }

        return into;
    }
}
