namespace Fluxion;

/// <summary>Each column in turn gets the first colour that no column with a row in common has; those with most neighbours come first.</summary>
internal static class GreedyColoring
{
    internal static int[] Columns(SparsityPattern pattern)
    {
        var (byColumn, colors) = (pattern.Transpose(), Uncolored(pattern.Columns));
        var forbidden = new ForbiddenColors(pattern.Columns);
        foreach (var column in LargestFirst(pattern.Columns, column => Neighbours(pattern, byColumn.Row(column))))
        {
            foreach (var row in byColumn.Row(column))
            {
                foreach (var other in pattern.Row(row))
                {
                    forbidden.Add(colors[other], column);
                }
            }

            colors[column] = forbidden.FirstFree(column);
        }

        return colors;
    }

    internal static int[] Uncolored(int count)
    {
        var colors = new int[count];
        Array.Fill(colors, -1);
        return colors;
    }

    internal static IEnumerable<int> LargestFirst(int count, Func<int, long> degree) => Enumerable.Range(0, count).OrderByDescending(degree);

    // An upper bound of the number of columns with a row in common; enough to order by.
    private static long Neighbours(SparsityPattern pattern, ReadOnlySpan<int> rows)
    {
        long sum = 0;
        foreach (var row in rows)
        {
            sum += pattern.Row(row).Length - 1;
        }

        return sum;
    }
}
