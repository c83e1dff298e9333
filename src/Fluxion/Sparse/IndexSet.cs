namespace Fluxion;

/// <summary>Sets of whole numbers as sorted arrays, shared wherever they can be and never written to again.</summary>
internal static class IndexSet
{
    internal static readonly int[] Empty = [];

    internal static int[] Union(int[] a, int[] b)
    {
        if (a.Length < b.Length)
        {
            (a, b) = (b, a);
        }

        if (ReferenceEquals(a, b) || Contains(a, b))
        {
            return a;
        }

        var merged = new int[a.Length + b.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            merged[count++] = Math.Min(a[i], b[j]);
            var (takesA, takesB) = (a[i] <= b[j], b[j] <= a[i]);
            i += takesA ? 1 : 0;
            j += takesB ? 1 : 0;
        }

        a.AsSpan(i).CopyTo(merged.AsSpan(count));
        count += a.Length - i;
        b.AsSpan(j).CopyTo(merged.AsSpan(count));
        count += b.Length - j;
        return count == merged.Length ? merged : merged[..count];
    }

    /// <summary>The union of many sets at once: one sort instead of as many merges.</summary>
    internal static int[] Union(List<int[]> sets)
    {
        switch (sets.Count)
        {
            case 0:
                return Empty;
            case 1:
                return sets[0];
            case 2:
                return Union(sets[0], sets[1]);
        }

        var all = new List<int>();
        int[]? previous = null;
        foreach (var set in sets)
        {
            if (!ReferenceEquals(set, previous))
            {
                all.AddRange(set);
            }

            previous = set;
        }

        all.Sort();
        var count = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (count == 0 || all[count - 1] != all[i])
            {
                all[count++] = all[i];
            }
        }

        return [.. all[..count]];
    }

    private static bool Contains(int[] a, int[] b)
    {
        foreach (var index in b)
        {
            if (Array.BinarySearch(a, index) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
