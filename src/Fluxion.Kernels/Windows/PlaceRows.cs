namespace Fluxion.Kernels;

/// <summary>A run of places, cut at the ends of the rows that they lie in.</summary>
internal ref struct PlaceRows(int width, int first, int end)
{
    private int _next = first;

    public Piece Current { get; private set; }

    public readonly PlaceRows GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_next >= end)
        {
            return false;
        }

        var row = _next / width;
        var stop = Math.Min(end, (row + 1) * width);
        Current = new Piece(row, _next, _next - (row * width), stop - (row * width));
        _next = stop;
        return true;
    }

    /// <summary>A row's part: places Start and on, which lie in columns First up to End of the row.</summary>
    public readonly record struct Piece(int Row, int Start, int First, int End)
    {
        /// <summary>The columns that lie in the part too.</summary>
        public (int First, int End) Clip((int First, int End) columns)
        {
            var low = Math.Clamp(columns.First, First, End);
            return (low, Math.Clamp(columns.End, low, End));
        }
    }
}
