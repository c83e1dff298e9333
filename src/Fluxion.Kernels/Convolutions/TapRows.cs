namespace Fluxion.Kernels;

/// <summary>All that the taps of a window see of a plane, row by row: tap after tap, down the places.</summary>
internal ref struct TapRows(WindowPlane window)
{
    private readonly WindowPlane _window = window;
    private int _tap = -1;
    private int _row;
    private int _lastRow;
    private int _left;
    private int _count;

    public TapRow Current { get; private set; }

    public readonly TapRows GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_row >= _lastRow)
        {
            if (++_tap >= _window.Taps)
            {
                return false;
            }

            var (first, end) = _window.Columns.Places(_tap % _window.Columns.Kernel);
            (_left, _count) = (first, end - first);
            (_row, _lastRow) = _window.Rows.Places(_tap / _window.Columns.Kernel);
            _lastRow = _count > 0 ? _lastRow : _row;
        }

        var (rows, columns) = (_window.Rows, _window.Columns);
        var line = (_row * rows.Stride) + rows.Offset(_tap / columns.Kernel);
        var element = (_left * columns.Stride) + columns.Offset(_tap % columns.Kernel);
        Current = new TapRow(_tap, (line * columns.Input) + element, (_row * columns.Output) + _left, _count);
        _row++;
        return true;
    }
}
