namespace Fluxion.Kernels;

/// <summary>
/// Places along the middle axis of [outer, extent, inner], as a tensor [outer, count, inner] of indices names them. Negative indices count
/// from the end.
/// </summary>
internal readonly struct AxisPlaces(int outer, int extent, int count, int inner)
{
    public int Outer { get; } = outer;

    public int Extent { get; } = extent;

    public int Count { get; } = count;

    public int Inner { get; } = inner;

    /// <summary>Throws unless the one span holds all that can be named, and the others an element for each index.</summary>
    public void Check(int named, int first, int second)
    {
        CheckLength(named, Extent);
        CheckLength(first, Count);
        CheckLength(second, Count);
    }

    private void CheckLength(int length, int middle)
    {
        var expected = (long)Outer * middle * Inner;
        if (length != expected)
        {
            Throw.Length(length, (int)Math.Min(expected, int.MaxValue));
        }
    }
}
