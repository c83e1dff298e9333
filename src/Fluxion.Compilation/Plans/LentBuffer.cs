using System.Runtime.InteropServices;

namespace Fluxion.Compilation;

/// <summary>
/// The place of an input or a result, whose memory is another one at each run. Small ones are arrays, which the collector may move: they are
/// pinned for the length of a run, or where there are many of them stand in the arena and are copied.
/// </summary>
internal sealed class LentBuffer
{
    private readonly Buffer _buffer;
    private readonly DenseTensor? _staged;
    private readonly List<(DenseTensor Tensor, int Offset)> _views = [];
    private PooledBuffer? _own;
    private DenseTensor? _lent;
    private DenseTensor? _given;
    private bool _isTakenOver;

    internal LentBuffer(Buffer buffer, Arena arena)
    {
        _buffer = buffer;
        _staged = buffer.Offset < 0 ? null : arena.Tensor(buffer, Place.Of(buffer).Layout);
    }

    /// <summary>Whether its memory may be an array.</summary>
    internal bool IsSmall => _buffer.Bytes < BufferPool.SmallestPooled;

    /// <summary>The array that is lent now, if it is one.</summary>
    internal Array? Array => _lent?.Data as Array;

    /// <summary>The input itself, which may be a result too: what was given away goes back under a new handle.</summary>
    internal Tensor Back(Tensor input) => _given ?? input;

    /// <summary>A tensor of the plan over this place.</summary>
    internal DenseTensor Tensor(DenseTensor layout)
    {
        var tensor = new DenseTensor(layout.Shape, layout.DType, _staged?.Data, (_staged?.Offset ?? 0) + layout.Offset, layout.Strides);
        _views.Add((tensor, layout.Offset));
        return tensor;
    }

    /// <summary>Takes an input in: as it lies where that is possible, otherwise copied.</summary>
    internal void Read(DenseTensor x)
    {
        if (_buffer.IsDonated)
        {
            x = _given = x.Donate(out _isTakenOver);
        }

        if (_views.Count == 0)
        {
            return;
        }

        if (_staged is not null)
        {
            DenseCopy.Run(x, _staged);
        }
        else if (x.IsContiguous && (IsSmall || x.Data is PooledBuffer))
        {
            Lend(x);
        }
        else
        {
            _own ??= PooledBuffer.Rent(_buffer.Bytes);
            var copy = new DenseTensor(x.Shape, x.DType, _own, 0, null);
            DenseCopy.Run(x, copy);
            Lend(copy);
        }
    }

    /// <summary>Makes room for a result: what the caller gave away for it, or new memory.</summary>
    internal void Open(LentBuffer[] inputs)
    {
        if (_buffer.InPlaceOf is { } donor && inputs[donor.External] is { _isTakenOver: true, _lent: { } given })
        {
            Lend(given);
        }
        else if (_staged is null)
        {
            // What is updated in place is so again at the next call, which only a block of its own allows.
            Lend(_buffer.InPlaceOf is null
                ? NewArray.Of(_buffer.Type)
                : new DenseTensor(_buffer.Type.Shape, _buffer.Type.DType, PooledBuffer.Rent(_buffer.Bytes), 0, null));
        }
    }

    /// <summary>The result, for the caller to keep.</summary>
    internal DenseTensor Take()
    {
        if (_staged is null)
        {
            return _lent!;
        }

        var result = NewArray.Of(_buffer.Type);
        DenseCopy.Run(_staged, result);
        return result;
    }

    /// <summary>Lets go of the caller's memory.</summary>
    internal void Forget()
    {
        _given = null;
        if (_lent is not null)
        {
            _lent = null;
            Lend(null, 0);
        }
    }

    /// <summary>Lends memory that does not move, for as long as nothing else is said.</summary>
    internal void Lend(object? data, int start)
    {
        foreach (var (tensor, offset) in CollectionsMarshal.AsSpan(_views))
        {
            tensor.Lend(data, start + offset);
        }
    }

    private void Lend(DenseTensor x)
    {
        _lent = x;
        Lend(x.Data, x.Offset);
    }
}
