namespace Fluxion.Compilation;

/// <summary>Whether two groups can be one kernel over rows, as far as they themselves say.</summary>
internal static class RowJoin
{
    /// <summary>More operations than these keep too much in the cache beside each other.</summary>
    internal const int MostNodes = 128;

    /// <summary>The rows of both; null where they have none in common.</summary>
    internal static RowDomain? Of(Group one, Group other) =>
        (one.Rows ?? other.Rows) is { } rows
        && (other.Rows ?? rows) == rows
        && one.Nodes.Count + other.Nodes.Count <= MostNodes
        && Fits(one, rows)
        && Fits(other, rows)
        && FunctionsFit(one, other)
            ? rows
            : null;

    private static bool Fits(Group group, RowDomain rows) => group.Rows == rows || group.Nodes.TrueForAll(node => rows.RoleOf(node) != RowRole.None);

    // What is the same for all rows comes from outside, and only one function sums over rows.
    private static bool FunctionsFit(Group one, Group other)
    {
        var sums = 0;
        foreach (var node in one.Nodes.Concat(other.Nodes))
        {
            if (NodeRows.Of(node) is { } function)
            {
                sums += function.Sums > 0 ? 1 : 0;
                if (sums > 1 || NodeRows.Vectors(node).Any(vector => one.Nodes.Contains(vector) || other.Nodes.Contains(vector)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
