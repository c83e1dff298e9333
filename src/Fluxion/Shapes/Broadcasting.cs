namespace Fluxion;

/// <summary>NumPy's rule: shapes align at their last axes, and an extent of 1 stretches to any other.</summary>
internal static class Broadcasting
{
    internal static Shape Join(string operation, Shape a, Shape b)
    {
        if (a.Equals(b))
        {
            return a;
        }

        Span<int> joined = stackalloc int[Math.Max(a.Rank, b.Rank)];
        for (var i = 1; i <= joined.Length; i++)
        {
            var (m, n) = (i <= a.Rank ? a[^i] : 1, i <= b.Rank ? b[^i] : 1);
            if (m != n && m != 1 && n != 1)
            {
                throw new ShapeException(
                    $"{operation}: shapes {a} and {b} do not broadcast: axis {-i} has {m} and {n}. Extents must be equal or 1; reshape or transpose one of them.");
            }

            joined[^i] = m == 1 ? n : m;
        }

        return joined.SequenceEqual(a.Extents) ? a : joined.SequenceEqual(b.Extents) ? b : Shape.Create(joined);
    }

    internal static void Check(string operation, Shape from, Shape to)
    {
        var fits = from.Rank <= to.Rank;
        for (var i = 1; fits && i <= from.Rank; i++)
        {
            fits = from[^i] == to[^i] || from[^i] == 1;
        }

        if (!fits)
        {
            throw new ShapeException($"{operation}: shape {from} does not stretch to {to}; each of its extents, from the last, must be equal or 1.");
        }
    }

    /// <summary>The axes of <paramref name="to"/> along which a tensor of shape <paramref name="from"/> repeats.</summary>
    internal static int[] RepeatedAxes(Shape from, Shape to)
    {
        var axes = new List<int>();
        for (var i = 0; i < to.Rank; i++)
        {
            var own = i - (to.Rank - from.Rank);
            if (own < 0 || (from[own] == 1 && to[i] != 1))
            {
                axes.Add(i);
            }
        }

        return [.. axes];
    }
}
