namespace Fluxion.Compilation;

/// <summary>Whether a way leads from one group to another through nodes of neither.</summary>
internal sealed class Reachability(Group?[] groups, int nodes)
{
    /// <summary>Searching further costs more than a join is worth; then the answer is yes.</summary>
    private const int MostVisits = 4096;

    private readonly Stack<GraphNode> _open = new();
    private readonly int[] _visited = new int[nodes];
    private int _search;

    internal bool Between(Group from, Group to)
    {
        _search++;
        _open.Clear();
        Open(to, from, to, isStart: true);
        for (var visits = 0; _open.TryPop(out var node); visits++)
        {
            if (visits == MostVisits || groups[node.Index] == from)
            {
                return true;
            }

            if (groups[node.Index] is { } group)
            {
                Open(group, from, to, isStart: false);
            }
        }

        return false;
    }

    // What stands before all of a group's nodes cannot depend on it.
    private void Open(Group group, Group from, Group to, bool isStart)
    {
        foreach (var member in group.Nodes)
        {
            foreach (var input in member.Inputs)
            {
                var producer = groups[input.Index];
                if (producer != to && !(isStart && producer == from) && _visited[input.Index] != _search && (producer?.Last ?? input.Index) >= from.First)
                {
                    _visited[input.Index] = _search;
                    _open.Push(input);
                }
            }
        }
    }
}
