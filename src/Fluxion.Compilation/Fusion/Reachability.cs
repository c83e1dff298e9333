namespace Fluxion.Compilation;

/// <summary>
/// Whether a way leads from one group to another through nodes of neither. Groups have ranks in an order in which they could run, kept as they
/// join, so that only what stands between the two has to be searched.
/// </summary>
internal sealed class Reachability(Group?[] groups)
{
    /// <summary>Searching further costs more than a join is worth; then the answer is yes.</summary>
    private const int MostVisits = 4096;

    private readonly List<Group?> _order = [];
    private readonly Stack<Group> _open = new();
    private readonly HashSet<Group> _seen = [];

    /// <summary>Takes in a group that no other uses yet.</summary>
    internal void Add(Group group)
    {
        group.Rank = _order.Count;
        _order.Add(group);
    }

    /// <summary>Whether something must run between two groups, of which the second uses the first.</summary>
    internal bool Between(Group from, Group to)
    {
        _seen.Clear();
        _open.Clear();
        Open(to, from, to);
        while (_open.TryPop(out var group))
        {
            if (_seen.Count > MostVisits || Open(group, from, to))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives two groups one rank, right after <see cref="Between"/> said that nothing stands between them.</summary>
    internal void Join(Group into, Group other)
    {
        // What the second waits for comes before both, everything else between them behind.
        var (first, last) = (into.Rank, other.Rank);
        var between = _order[(first + 1)..last];
        var rank = first;
        between.ForEach(group => Put(group, group is not null && _seen.Contains(group)));
        Put(into, true);
        between.ForEach(group => Put(group, group is not null && !_seen.Contains(group)));
        for (; rank <= last; rank++)
        {
            _order[rank] = null;
        }

        void Put(Group? group, bool isNext)
        {
            if (isNext)
            {
                group!.Rank = rank;
                _order[rank++] = group;
            }
        }
    }

    // What stands before the first in order cannot depend on it.
    private bool Open(Group group, Group from, Group to)
    {
        foreach (var input in group.Nodes.SelectMany(member => member.Inputs))
        {
            if (groups[input.Index] is { } producer && producer != group && producer != to)
            {
                if (producer == from && group != to)
                {
                    return true;
                }

                if (producer.Rank > from.Rank && _seen.Add(producer))
                {
                    _open.Push(producer);
                }
            }
        }

        return false;
    }
}
