namespace Fluxion.Compilation;

/// <summary>
/// Joins groups along the rows that they share: what is computed of each element before and behind a reduction of the rows, and of each row's
/// value, becomes one kernel. As with elementwise groups, nothing outside may stand between two that join.
/// </summary>
internal sealed class RowGrouping(Graph graph, GroupTable groups)
{
    /// <summary>Operations join what stands before them only once it is known to work on rows, so that it takes another look.</summary>
    private const int Looks = 3;

    internal void Run()
    {
        foreach (var node in graph.Nodes)
        {
            if (groups[node] is { IsElementwise: false } group)
            {
                group.Rows = RowDomain.Of(node);
            }
        }

        for (var look = 0; look < Looks && Look(); look++)
        {
        }
    }

    private bool Look()
    {
        var joined = false;
        foreach (var node in graph.Nodes)
        {
            foreach (var input in node.Inputs)
            {
                if (groups[node] is { } group && groups[input] is { } producer && producer != group && MayJoin(producer, group) is { } rows)
                {
                    groups.Join(producer, group).Rows = rows;
                    joined = true;
                }
            }
        }

        return joined;
    }

    private RowDomain? MayJoin(Group producer, Group group) =>
        RowJoin.Of(producer, group) is { } rows && !groups.Between(producer, group) ? rows : null;
}
