namespace Fluxion.Compilation;

/// <summary>
/// Computes again what costs more to store and to read back. A value of a few cheap operations that only later kernels read moves into those,
/// if they have what it is made of or that is stored anyway: a large tensor less goes through memory, where arithmetic waits for it.
/// </summary>
internal sealed class RecomputeGrouping
{
    /// <summary>More operations than these are not computed again for one value.</summary>
    private const int MostAgain = 6;

    private static readonly AsyncLocal<long?> ForcedHere = new();

    private readonly Group?[] _groups;
    private readonly GroupReaders _readers;

    private RecomputeGrouping(Graph graph, Group?[] groups, IReadOnlyList<bool> donated) =>
        (_groups, _readers) = (groups, new GroupReaders(graph, groups, donated));

    /// <summary>From how many bytes on this flow of control looks at a value, where it says so.</summary>
    internal static long? Forced
    {
        get => ForcedHere.Value;
        set => ForcedHere.Value = value;
    }

    // What is smaller stays in the cache from one kernel to the next.
    private static long SmallestBytes => Forced ?? SiblingGrouping.LargeBytes;

    /// <summary>Moves what is worth it, earlier values first, so that what a later one is made of is known to be stored.</summary>
    internal static void Run(Graph graph, Group?[] groups, IReadOnlyList<bool> donated)
    {
        var grouping = new RecomputeGrouping(graph, groups, donated);
        foreach (var node in graph.Nodes)
        {
            if (grouping.IsCandidate(node))
            {
                grouping.Consider(node);
            }
        }
    }

    // One number that stands for all elements costs nothing to read.
    private static long BytesOf(GraphNode node) =>
        node.Dense is { IsUniform: true } ? 0 : node.Type.Bytes;

    private static bool IsLight(GraphNode node) => NodeLane.Of(node) is { IsHeavy: false };

    private bool IsCandidate(GraphNode node) =>
        _groups[node.Index] is { } home
        && BytesOf(node) >= SmallestBytes
        && !_readers.IsOutput(node)
        && _readers.Of(node) is { Count: > 0 } readers
        && IsLight(node)
        && readers.TrueForAll(reader => reader != home && Suits(node, reader));

    private static bool Suits(GraphNode node, Group reader) => reader.Rows is { } rows
        ? rows.RoleOf(node) == RowRole.Wide && reader.Nodes.Count + MostAgain <= RowJoin.MostNodes
        : reader.IsElementwise && reader.Nodes[0].Type.Shape.Equals(node.Type.Shape) && reader.Nodes.Count + MostAgain <= Grouping.MostNodes;

    private void Consider(GraphNode node)
    {
        var home = _groups[node.Index]!;
        var plans = new List<(Group Reader, List<GraphNode> Again)>();
        var newlyAlive = new HashSet<GraphNode>();
        var saved = BytesOf(node);
        foreach (var reader in _readers.Of(node))
        {
            var (again, from) = (new List<GraphNode>(), new HashSet<GraphNode>());
            if (!Collect(node, home, reader, again, from))
            {
                return;
            }

            saved += BytesOf(node);
            foreach (var source in from)
            {
                saved -= _readers.Of(source).Contains(reader) ? 0 : BytesOf(source);
                if (_readers.DiesBefore(source, reader))
                {
                    newlyAlive.Add(source);
                }
            }

            plans.Add((reader, again));
        }

        if (saved > 0 && newlyAlive.Sum(BytesOf) <= BytesOf(node))
        {
            plans.ForEach(plan => _readers.ComputeAgain(plan.Again, plan.Reader));
            _readers.Drop(node);
        }
    }

    // What a kernel has to compute to have the node, and the stored values that it reads for it.
    private bool Collect(GraphNode node, Group home, Group reader, List<GraphNode> again, HashSet<GraphNode> from)
    {
        if (again.Contains(node))
        {
            return true;
        }

        again.Add(node);
        if (again.Count > MostAgain || !IsLight(node))
        {
            return false;
        }

        foreach (var input in node.Inputs)
        {
            if (reader.Nodes.Contains(input))
            {
                continue;
            }

            if (_readers.IsStoredBeyond(input, home))
            {
                from.Add(_readers.Base(input));
            }
            else if (!Collect(input, home, reader, again, from))
            {
                return false;
            }
        }

        return true;
    }
}
