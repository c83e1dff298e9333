namespace Fluxion.Kernels;

/// <summary>
/// A plane with its padding as one long row, under a window of stride 1: what a tap sees at all places is that row from the tap's offset on.
/// The zeros behind a line are those before the next. Where lines are longer than their places, the places between give sums that nobody wants.
/// </summary>
internal readonly unsafe struct LongPlane(WindowPlane window)
{
    private readonly WindowPlane _window = window;

    /// <summary>From one line to the next.</summary>
    public int Width { get; } = Math.Max(window.Columns.Output, Inside(window.Columns) + Math.Max(window.Columns.Before, window.Columns.After));

    /// <summary>Elements of the plane with its padding; behind the last line stand zeros of its own.</summary>
    public int Size => ((Padded(_window.Rows) - 1) * Width) + Math.Max(Width, Padded(_window.Columns));

    /// <summary>From the first place wanted to the last, with the unwanted ones between.</summary>
    public int Length => ((_window.Rows.Output - 1) * Width) + _window.Columns.Output;

    /// <summary>How much of the work is not wanted: places in a line over those asked for.</summary>
    public double Waste => (double)Width / _window.Columns.Output;

    /// <summary>The offset of each tap of each of so many planes.</summary>
    public void Offsets(int planes, int* offsets)
    {
        for (var plane = 0; plane < planes; plane++)
        {
            for (var i = 0; i < _window.Rows.Kernel; i++)
            {
                for (var j = 0; j < _window.Columns.Kernel; j++)
                {
                    *offsets++ = (plane * Size) + (i * _window.Rows.Dilation * Width) + (j * _window.Columns.Dilation);
                }
            }
        }
    }

    /// <summary>Lays planes out with their padding, which must be zeros already.</summary>
    public void Fill<T>(int planes, T* source, T* target)
        where T : unmanaged
    {
        var (rows, columns) = (_window.Rows, _window.Columns);
        var (height, width) = (Inside(rows), Inside(columns));
        target += (rows.Before * Width) + columns.Before;
        for (var plane = 0; plane < planes; plane++, source += _window.Input, target += Size)
        {
            LineCopy.Run(height, width, source, columns.Input, target, Width);
        }
    }

    /// <summary>Lays places out at the distance of the plane's lines; between them there must be zeros already.</summary>
    public void Spread<T>(int planes, T* source, T* target, nint leading)
        where T : unmanaged
    {
        for (var plane = 0; plane < planes; plane++, source += _window.Output, target += leading)
        {
            LineCopy.Run(_window.Rows.Output, _window.Columns.Output, source, _window.Columns.Output, target, Width);
        }
    }

    /// <summary>Takes the wanted places from among the others.</summary>
    public void Gather<T>(int planes, T* source, nint leading, T* target)
        where T : unmanaged
    {
        for (var plane = 0; plane < planes; plane++, source += leading, target += _window.Output)
        {
            LineCopy.Run(_window.Rows.Output, _window.Columns.Output, source, Width, target, _window.Columns.Output);
        }
    }

    private static int Padded(WindowAxis axis) => axis.Output + (int)axis.Reach - 1;

    // Fewer than there are where the last lie under no place.
    private static int Inside(WindowAxis axis) => Math.Clamp(Padded(axis) - axis.Before, 0, axis.Input);
}
