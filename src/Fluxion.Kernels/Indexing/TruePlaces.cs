namespace Fluxion.Kernels;

/// <summary>Where a mask holds true, in rising order.</summary>
internal static class TruePlaces
{
    public static int Count(ReadOnlySpan<bool> mask)
    {
        var count = 0;
        foreach (var holds in mask)
        {
            count += holds ? 1 : 0;
        }

        return count;
    }

    /// <summary>Writes the places; there is room for as many as <see cref="Count"/> says.</summary>
    public static void Write(ReadOnlySpan<bool> mask, Span<long> places)
    {
        var next = 0;
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i])
            {
                places[next++] = i;
            }
        }

        if (next != places.Length)
        {
            Throw.Length(places.Length, next);
        }
    }
}
