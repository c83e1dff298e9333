namespace Fluxion.Kernels;

/// <summary>The elements of a strided view, block after block: where they lie if the view is contiguous, else gathered into a buffer.</summary>
internal ref struct BlockSource<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _data;
    private readonly Span<T> _buffer;
    private readonly bool _contiguous;
    private StridedWalker<T> _walker;

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
    }

    /// <summary>Blocks are asked for in order, one after the other.</summary>
    public ReadOnlySpan<T> Next(int start, int count)
    {
        if (_contiguous)
        {
            return _data.Slice(start, count);
        }

        _walker.Read(_buffer[..count]);
        return _buffer[..count];
    }
}
