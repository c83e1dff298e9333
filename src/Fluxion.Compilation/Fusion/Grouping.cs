namespace Fluxion.Compilation;

/// <summary>
/// Which nodes are computed together. An elementwise node joins the groups of its elementwise operands of the same shape, unless something
/// outside stands between them: then one of the two would have to wait for itself.
/// </summary>
internal sealed class Grouping
{
    /// <summary>More instructions than this keep too many registers alive in one loop.</summary>
    internal const int MostNodes = 48;

    private readonly GroupTable _groups;

    private Grouping(Graph graph) => _groups = new GroupTable(graph.Nodes.Count);

    /// <summary>The groups in an order in which they can run.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="donated">Of each input whether a result may take its memory; none where it is empty.</param>
    internal static IReadOnlyList<Group> Of(Graph graph, IReadOnlyList<bool> donated)
    {
        var grouping = new Grouping(graph);
        foreach (var node in graph.Nodes)
        {
            if (node.Kind == GraphNodeKind.Operation)
            {
                grouping.Place(node);
            }
        }

        new RowGrouping(graph, grouping._groups).Run();
        new SiblingGrouping(graph, grouping._groups).Run();
        RecomputeGrouping.Run(graph, grouping._groups.Groups, donated);
        return GroupOrder.Of(graph, grouping._groups.Groups);
    }

    private void Place(GraphNode node)
    {
        var group = _groups.Add(node);
        for (var i = 0; group.IsElementwise && i < node.Inputs.Count; i++)
        {
            if (_groups[node.Inputs[i]] is { IsElementwise: true } producer && producer != group && MayJoin(producer, group, node))
            {
                group = _groups.Join(producer, group);
            }
        }
    }

    private bool MayJoin(Group producer, Group group, GraphNode node) =>
        producer.Nodes[0].Type.Shape.Equals(node.Type.Shape)
        && producer.Nodes.Count + group.Nodes.Count <= MostNodes
        && !_groups.Between(producer, group);
}
