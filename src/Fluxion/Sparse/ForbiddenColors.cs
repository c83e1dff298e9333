namespace Fluxion;

/// <summary>The colours that one vertex may not have. Stamped with the vertex, so that the next one starts afresh without clearing.</summary>
internal sealed class ForbiddenColors
{
    private readonly int[] _stamps;

    internal ForbiddenColors(int count) => _stamps = GreedyColoring.Uncolored(count + 1);

    internal void Add(int color, int vertex)
    {
        if (color >= 0)
        {
            _stamps[color] = vertex;
        }
    }

    internal int FirstFree(int vertex)
    {
        var color = 0;
        while (_stamps[color] == vertex)
        {
            color++;
        }

        return color;
    }
}
