namespace Fluxion.Compilation;

/// <summary>The values of a group over rows: views stand for what they show, and each value knows the phases that read it.</summary>
internal sealed class RowValues
{
    private readonly HashSet<GraphNode> _members;
    private readonly RowDomain _rows;

    internal RowValues(Group group, RowDomain rows, Func<GraphNode, bool> isNeededOutside)
    {
        (_members, _rows) = ([.. group.Nodes], rows);
        Kept = [.. group.Nodes.Where(isNeededOutside).Select(Base).Where(_members.Contains)];
        Operations = [.. group.Nodes.Where(node => !IsView(node))];
        External = [.. Operations.SelectMany(NodeRows.Values).Select(Base).Where(node => !_members.Contains(node)).Distinct()];
        Vectors = [.. Operations.SelectMany(NodeRows.Vectors).Distinct()];
    }

    /// <summary>The nodes that compute something.</summary>
    internal IReadOnlyList<GraphNode> Operations { get; }

    /// <summary>What comes from outside.</summary>
    internal IReadOnlyList<GraphNode> External { get; }

    /// <summary>What comes from outside and is the same for all rows: a number for each column.</summary>
    internal IReadOnlyList<GraphNode> Vectors { get; }

    /// <summary>What is stored.</summary>
    internal HashSet<GraphNode> Kept { get; }

    /// <summary>The node whose elements a node shows; itself, unless it is a view of the group.</summary>
    internal GraphNode Base(GraphNode node)
    {
        while (_members.Contains(node) && IsView(node))
        {
            node = node.Inputs[0];
        }

        return node;
    }

    private bool IsView(GraphNode node) => _rows.RoleOf(node) is RowRole.Alias or RowRole.Spread;
}
