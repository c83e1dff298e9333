namespace Fluxion.Kernels;

/// <summary>
/// Where a window has as many places as elements, a tap sees the plane shifted: place p is element p + Shift. Of the places from first up
/// to end, those from First up to End lie on rows of the plane; at their borders a shifted row runs over into its neighbour.
/// </summary>
internal readonly unsafe struct ShiftedRun
{
    private readonly int _start;
    private readonly int _width;
    private readonly int _across;

    public ShiftedRun(in WindowPlane window, int i, int j, int first, int end)
    {
        (_start, _width, _across) = (first, window.Columns.Input, window.Columns.Offset(j));
        Shift = (window.Rows.Offset(i) * _width) + _across;
        var (top, bottom) = window.Rows.Places(i);
        First = Math.Clamp(Math.Max(top * _width, -Shift), first, end);
        End = Math.Clamp(Math.Min(bottom * _width, window.Input - Shift), First, end);
    }

    public int Shift { get; }

    public int First { get; }

    public int End { get; }

    /// <summary>Puts zeros where the tap left its row, in a row of columns whose first stands for the first place.</summary>
    public void ClearBorder<T>(T* row)
        where T : unmanaged
    {
        if (_across == 0)
        {
            return;
        }

        var (low, count) = _across < 0 ? (0, Math.Min(-_across, _width)) : (Math.Max(0, _width - _across), Math.Min(_across, _width));
        for (var line = First / _width * _width; line < End; line += _width)
        {
            for (var p = Math.Max(line + low, First); p < Math.Min(line + low + count, End); p++)
            {
                row[p - _start] = default;
            }
        }
    }
}
