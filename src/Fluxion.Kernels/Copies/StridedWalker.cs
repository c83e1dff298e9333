using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>Reads the elements of a strided view in row-major order, as many at a time as asked for.</summary>
internal ref struct StridedWalker<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _data;
    private readonly ReadOnlySpan<int> _shape;
    private readonly ReadOnlySpan<int> _strides;
    private readonly Span<int> _index;
    private int _offset;

    /// <summary>The caller has checked the view, and lends one zeroed index for each dimension, of which there is at least one.</summary>
    public StridedWalker(ReadOnlySpan<int> shape, ReadOnlySpan<T> data, ReadOnlySpan<int> strides, Span<int> index)
    {
        _data = data;
        _shape = shape;
        _strides = strides;
        _index = index;
    }

    /// <summary>Writes the next elements.</summary>
    public void Read(Span<T> y)
    {
        var last = _shape.Length - 1;
        var size = _shape[last];
        var stride = _strides[last];
        while (y.Length > 0)
        {
            var at = _index[last];
            var count = Math.Min(size - at, y.Length);
            CopyRow(_offset + at * stride, stride, y[..count]);
            y = y[count..];
            if (at + count == size)
            {
                NextRow();
            }
            else
            {
                _index[last] = at + count;
            }
        }
    }

    private readonly void CopyRow(int offset, int stride, Span<T> y)
    {
        if (stride == 1)
        {
            _data.Slice(offset, y.Length).CopyTo(y);
        }
        else if (stride == 0)
        {
            y.Fill(_data[offset]);
        }
        else
        {
            ref var x = ref Unsafe.Add(ref MemoryMarshal.GetReference(_data), offset);
            for (var i = 0; i < y.Length; i++)
            {
                y[i] = Unsafe.Add(ref x, (nint)i * stride);
            }
        }
    }

    private void NextRow()
    {
        _index[^1] = 0;
        for (var d = _shape.Length - 2; d >= 0; d--)
        {
            _offset += _strides[d];
            if (++_index[d] < _shape[d])
            {
                return;
            }

            _offset -= _strides[d] * _shape[d];
            _index[d] = 0;
        }
    }
}
