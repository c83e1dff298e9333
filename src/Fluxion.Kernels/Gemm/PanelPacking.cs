namespace Fluxion.Kernels;

/// <summary>
/// Copies a strip of a matrix into a panel: for each step of the depth the strip's numbers side by side, padded with zeros to the
/// panel's width. Serves A (a strip of rows) and B (a strip of columns), transposed or not.
/// </summary>
internal static unsafe class PanelPacking
{
    /// <summary>
    /// panel[p·width + i] = source[i·across + p·along] for i below <paramref name="count"/>, 0 from there to <paramref name="width"/>.
    /// One of <paramref name="across"/> and <paramref name="along"/> is 1.
    /// </summary>
    public static void Pack<T>(T* source, nint across, nint along, int count, int width, int depth, T* panel)
        where T : unmanaged
    {
        if (across == 1)
        {
            Copy(source, along, count, width, depth, panel);
        }
        else
        {
            Transpose(source, across, count, width, depth, panel);
        }

        if (count < width)
        {
            for (var p = 0; p < depth; p++)
            {
                new Span<T>(panel + ((nint)p * width) + count, width - count).Clear();
            }
        }
    }

    private static void Copy<T>(T* source, nint along, int count, int width, int depth, T* panel)
        where T : unmanaged
    {
        for (var p = 0; p < depth; p++)
        {
            new ReadOnlySpan<T>(source + (p * along), count).CopyTo(new Span<T>(panel + ((nint)p * width), count));
        }
    }

    private static void Transpose<T>(T* source, nint across, int count, int width, int depth, T* panel)
        where T : unmanaged
    {
        for (var i = 0; i < count; i++)
        {
            var row = source + (i * across);
            for (var p = 0; p < depth; p++)
            {
                panel[((nint)p * width) + i] = row[p];
            }
        }
    }
}
