namespace Fluxion.Kernels;

/// <summary>
/// The elements of a strided view, block after block: where they lie if the view is contiguous, else gathered into a buffer. A view that
/// repeats itself after a number of elements that divides the block is gathered once.
/// </summary>
internal ref struct BlockSource<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _data;
    private readonly Span<T> _buffer;
    private readonly bool _contiguous;
    private readonly bool _repeats;
    private StridedWalker<T> _walker;
    private int _gathered;

    public BlockSource(ReadOnlySpan<int> shape, ReadOnlySpan<T> data, ReadOnlySpan<int> strides, Span<int> index, Span<T> buffer)
    {
        _data = data;
        _buffer = buffer;
        _walker = new StridedWalker<T>(shape, data, strides, index);
        var step = 1;
        _contiguous = true;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            _contiguous &= strides[d] == step;
            step *= shape[d];
        }

        var period = Period(shape, strides);
        _repeats = period <= buffer.Length && buffer.Length % period == 0;
    }

    /// <summary>After how many elements the view begins again; more than there are if it does not.</summary>
    public static int Period(ReadOnlySpan<int> shape, ReadOnlySpan<int> strides)
    {
        var period = 1;
        foreach (var size in shape[1..])
        {
            period *= size;
        }

        return strides[0] == 0 ? period : int.MaxValue;
    }

    /// <summary>Blocks are asked for in order, one after the other.</summary>
    public ReadOnlySpan<T> Next(int start, int count)
    {
        if (_contiguous)
        {
            return _data.Slice(start, count);
        }

        if (!_repeats || _gathered < count)
        {
            _walker.Read(_buffer[..count]);
            _gathered = count;
        }

        return _buffer[..count];
    }
}
