namespace Fluxion.Kernels;

/// <summary>
/// What the taps of a window see (im2col), for a run of channels and a run of places: a row for each channel and tap, a column for each
/// place, zeros where a tap lies on padding.
/// </summary>
internal static unsafe class UnfoldBlock
{
    /// <param name="window">The window.</param>
    /// <param name="channels">How many planes lie from <paramref name="x"/> on.</param>
    /// <param name="x">The first plane.</param>
    /// <param name="first">The first place.</param>
    /// <param name="end">The place after the last.</param>
    /// <param name="columns">Where the rows go.</param>
    /// <param name="leading">From one row to the next.</param>
    public static void Run<T>(in WindowPlane window, int channels, T* x, int first, int end, T* columns, nint leading)
        where T : unmanaged
    {
        for (var channel = 0; channel < channels; channel++, x += window.Input)
        {
            for (var i = 0; i < window.Rows.Kernel; i++)
            {
                for (var j = 0; j < window.Columns.Kernel; j++, columns += leading)
                {
                    if (window.IsShift)
                    {
                        Shifted(window, i, j, x, first, end, columns);
                    }
                    else
                    {
                        Tap(window, i, j, x, first, end, columns);
                    }
                }
            }
        }
    }

    // The plane in one piece, then zeros where rows ran over into their neighbours.
    private static void Shifted<T>(in WindowPlane window, int i, int j, T* x, int first, int end, T* row)
        where T : unmanaged
    {
        var run = new ShiftedRun(window, i, j, first, end);
        new Span<T>(row, run.First - first).Clear();
        new ReadOnlySpan<T>(x + run.First + run.Shift, run.End - run.First).CopyTo(new Span<T>(row + (run.First - first), run.End - run.First));
        new Span<T>(row + (run.End - first), end - run.End).Clear();
        run.ClearBorder(row);
    }

    private static void Tap<T>(in WindowPlane window, int i, int j, T* x, int first, int end, T* row)
        where T : unmanaged
    {
        foreach (var piece in new PlaceRows(window.Columns.Output, first, end))
        {
            var (low, high) = piece.Clip(window.Columns.Places(j));
            var target = row + (piece.Start - first);
            var line = (piece.Row * window.Rows.Stride) + window.Rows.Offset(i);
            if (line < 0 || line >= window.Rows.Input || low >= high)
            {
                new Span<T>(target, piece.End - piece.First).Clear();
                continue;
            }

            new Span<T>(target, low - piece.First).Clear();
            Copy(high - low, x + ((nint)line * window.Columns.Input) + (low * window.Columns.Stride) + window.Columns.Offset(j), window.Columns.Stride, target + (low - piece.First));
            new Span<T>(target + (high - piece.First), piece.End - high).Clear();
        }
    }

    private static void Copy<T>(int count, T* source, int stride, T* target)
        where T : unmanaged
    {
        if (stride == 1)
        {
            new ReadOnlySpan<T>(source, count).CopyTo(new Span<T>(target, count));
            return;
        }

        for (var i = 0; i < count; i++)
        {
            target[i] = source[i * stride];
        }
    }
}
