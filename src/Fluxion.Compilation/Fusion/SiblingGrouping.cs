namespace Fluxion.Compilation;

/// <summary>
/// Joins elementwise groups of one shape, and groups over the same rows, that read the same large tensor and do not wait for each other: it comes
/// through the caches once.
/// </summary>
internal sealed class SiblingGrouping(Graph graph, GroupTable groups)
{
    /// <summary>What is smaller stays in the cache from one kernel to the next.</summary>
    internal const int LargeBytes = 1 << 18;

    internal void Run()
    {
        var readers = new Dictionary<GraphNode, List<GraphNode>>();
        foreach (var node in graph.Nodes)
        {
            foreach (var input in node.Inputs.Distinct())
            {
                if (IsLarge(input.Type) && groups[node] is { } group && (group.IsElementwise || group.Rows is not null))
                {
                    (readers.TryGetValue(input, out var known) ? known : readers[input] = []).Add(node);
                }
            }
        }

        foreach (var nodes in readers.Values)
        {
            Join(nodes);
        }
    }

    private static bool IsLarge(TensorType type) => type.Bytes >= LargeBytes;

    private void Join(List<GraphNode> readers)
    {
        var first = groups[readers[0]]!;
        foreach (var reader in readers)
        {
            var other = groups[reader]!;
            if (other != first)
            {
                var (early, late) = first.Rank < other.Rank ? (first, other) : (other, first);
                first = !groups.Between(early, late) && MayJoin(early, late, out var rows) ? Join(early, late, rows) : first;
            }
        }
    }

    private static bool MayJoin(Group early, Group late, out RowDomain? rows)
    {
        rows = RowJoin.Of(early, late);
        return rows is not null
            || (early.Rows is null
                && late.Rows is null
                && early.Nodes[0].Type.Shape.Equals(late.Nodes[0].Type.Shape)
                && early.Nodes.Count + late.Nodes.Count <= Grouping.MostNodes);
    }

    private Group Join(Group into, Group other, RowDomain? rows)
    {
        into.Rows = rows;
        return groups.Join(into, other);
    }
}
