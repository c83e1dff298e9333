namespace Fluxion.Compilation;

/// <summary>Nodes that one step computes, in topological order.</summary>
internal sealed class Group(GraphNode node, bool isElementwise)
{
    private readonly HashSet<GraphNode> _copies = [];

    internal List<GraphNode> Nodes { get; private set; } = [node];

    /// <summary>Whether all its nodes are lanes over one shape.</summary>
    internal bool IsElementwise { get; } = isElementwise;

    /// <summary>The rows that it goes over, where a reduction of rows is among its nodes.</summary>
    internal RowDomain? Rows { get; set; }

    /// <summary>Its place in an order in which the groups could run.</summary>
    internal int Rank { get; set; }

    internal int Last => Nodes[^1].Index;

    /// <summary>Whether the node is computed here for this group alone, while another group stores it or computes it too.</summary>
    internal bool IsCopy(GraphNode node) => _copies.Contains(node);

    /// <summary>Takes in a node that belongs to another group.</summary>
    internal void ComputeAgain(GraphNode node)
    {
        _copies.Add(node);
        Nodes.Add(node);
        Sort();
    }

    /// <summary>Makes a node that was computed again this group's own.</summary>
    internal void Keep(GraphNode node) => _copies.Remove(node);

    internal void Absorb(Group other)
    {
        Nodes.AddRange(other.Nodes);
        Sort();
    }

    private void Sort() => Nodes.Sort((a, b) => a.Index.CompareTo(b.Index));
}
