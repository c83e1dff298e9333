namespace Fluxion.Compilation;

/// <summary>Nodes that one step computes, in topological order.</summary>
internal sealed class Group(GraphNode node, bool isElementwise)
{
    internal List<GraphNode> Nodes { get; private set; } = [node];

    /// <summary>Whether all its nodes are lanes over one shape.</summary>
    internal bool IsElementwise { get; } = isElementwise;

    /// <summary>The rows that it goes over, where a reduction of rows is among its nodes.</summary>
    internal RowDomain? Rows { get; set; }

    /// <summary>Its place in an order in which the groups could run.</summary>
    internal int Rank { get; set; }

    internal int Last => Nodes[^1].Index;

    internal void Absorb(Group other)
    {
        Nodes.AddRange(other.Nodes);
        Nodes.Sort((a, b) => a.Index.CompareTo(b.Index));
    }
}
