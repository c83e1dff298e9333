namespace Fluxion;

/// <summary>
/// Star colouring of a symmetric pattern's graph, after A. Gebremedhin, F. Manne and A. Pothen, What color is your Jacobian? (2005): no
/// path over four vertices has two colours only, so of each pair of neighbours one is the only neighbour of the other with its colour.
/// </summary>
internal static class StarColoring
{
    internal static int[] Of(SparsityPattern pattern)
    {
        var colors = GreedyColoring.Uncolored(pattern.Columns);
        var forbidden = new ForbiddenColors(pattern.Columns);
        foreach (var vertex in GreedyColoring.LargestFirst(pattern.Columns, vertex => pattern.Row(vertex).Length))
        {
            foreach (var near in pattern.Row(vertex))
            {
                if (near != vertex)
                {
                    forbidden.Add(colors[near], vertex);
                    ForbidBehind(pattern, colors, vertex, near, forbidden);
                }
            }

            colors[vertex] = forbidden.FirstFree(vertex);
        }

        return colors;
    }

    // Behind a neighbour without a colour nobody may share ours; behind one with a colour, those that would close a path of two colours.
    private static void ForbidBehind(SparsityPattern pattern, int[] colors, int vertex, int near, ForbiddenColors forbidden)
    {
        foreach (var far in pattern.Row(near))
        {
            if (far == vertex || far == near || colors[far] < 0)
            {
                continue;
            }

            if (colors[near] < 0)
            {
                forbidden.Add(colors[far], vertex);
                continue;
            }

            foreach (var end in pattern.Row(far))
            {
                if (end != near && end != far && colors[end] == colors[near])
                {
                    forbidden.Add(colors[far], vertex);
                    break;
                }
            }
        }
    }
}
