namespace Fluxion.Compilation;

/// <summary>
/// In which of the phases of a kernel over rows each operation runs. They go round: element by element in phases 0, 3, 6 and so on, then functions and
/// reductions of whole rows, then the values of each row, of which some come before all rows, in phase −1.
/// </summary>
internal sealed class RowPhases
{
    private const int Round = 3;
    private const int First = -1;

    private readonly Dictionary<GraphNode, int> _phases = [];
    private readonly Group _group;
    private readonly RowDomain _rows;

    internal RowPhases(Group group, RowDomain rows, Func<GraphNode, bool> isKept)
    {
        (_group, _rows) = (group, rows);
        foreach (var node in group.Nodes)
        {
            _phases.Add(node, Earliest(node));
        }

        for (var i = group.Nodes.Count - 1; i >= 0; i--)
        {
            if (!isKept(group.Nodes[i]) && IsCheaperLater(group.Nodes[i]))
            {
                _phases[group.Nodes[i]] = Latest(group.Nodes[i]);
            }
        }
    }

    internal int this[GraphNode node] => _phases[node];

    private int Earliest(GraphNode node)
    {
        var phase = First;
        foreach (var input in node.Inputs)
        {
            phase = Math.Max(phase, _phases.GetValueOrDefault(input, First));
        }

        return _rows.RoleOf(node) switch
        {
            RowRole.Wide => From(phase, 0),
            RowRole.Reduction or RowRole.Function => From(phase + 1, 1),
            RowRole.Narrow => From(phase, 2),
            _ => phase,
        };
    }

    // Waiting saves that the result is stored between the phases; what it is computed of has to be read again.
    private bool IsCheaperLater(GraphNode node) =>
        _rows.RoleOf(node) == RowRole.Wide && node.Inputs.Distinct().Count(input => _rows.RoleOf(input) != RowRole.Spread) <= 1;

    private int Latest(GraphNode node)
    {
        var latest = int.MaxValue;
        foreach (var user in _group.Nodes)
        {
            if (user.Inputs.Contains(node))
            {
                var phase = _rows.RoleOf(user) == RowRole.Alias ? Latest(user) : _phases[user];
                latest = Math.Min(latest, phase - (_rows.RoleOf(user) is RowRole.Reduction or RowRole.Function ? 1 : 0));
            }
        }

        return latest == int.MaxValue ? _phases[node] : latest;
    }

    private static int From(int phase, int place) => phase + ((((place - phase) % Round) + Round) % Round);
}
