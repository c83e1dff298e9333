namespace Fluxion;

/// <summary>A handle to one block of the pool. When nobody can reach it any more, its finaliser gives the block back.</summary>
internal sealed unsafe class PooledBuffer
{
    private readonly int _sizeClass;
    private nint _block;

    private PooledBuffer(nint block, int sizeClass, long asked) => (_block, _sizeClass, Asked) = (block, sizeClass, asked);

    ~PooledBuffer()
    {
        if (_block != 0)
        {
            BufferPool.Return(_block, _sizeClass);
        }
    }

    /// <summary>Where the block begins, aligned to 64 bytes. Whoever uses it keeps this handle alive meanwhile.</summary>
    internal nint Address => _block != 0 ? _block : (nint)DonatedTensor.Throw();

    /// <summary>How many bytes were asked for.</summary>
    internal long Asked { get; }

    /// <summary>How many bytes the block has.</summary>
    internal long Bytes => BufferPool.SizeOf(_sizeClass);

    // The block is rented before the handle exists: renting may collect, and a half-made handle must not be finalised then.
    internal static PooledBuffer Rent(long bytes)
    {
        var block = BufferPool.Rent(bytes, out var sizeClass);
        return new PooledBuffer(block, sizeClass, bytes);
    }

    /// <summary>The block's first elements. Whoever reads or writes them keeps this handle alive meanwhile.</summary>
    internal Span<T> Elements<T>(int start, int count)
        where T : unmanaged => new((T*)Address + start, count);

    /// <summary>The block under a new handle. All tensors over the old one, views too, have lost their elements and say so.</summary>
    internal PooledBuffer MoveOut()
    {
        var moved = new PooledBuffer(Address, _sizeClass, Asked);
        _block = 0;
        GC.SuppressFinalize(this);
        return moved;
    }
}
