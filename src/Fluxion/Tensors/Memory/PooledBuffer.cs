namespace Fluxion;

/// <summary>A handle to one block of the pool. When nobody can reach it any more, its finaliser gives the block back.</summary>
internal sealed unsafe class PooledBuffer
{
    private readonly nint _block;
    private readonly int _sizeClass;

    private PooledBuffer(nint block, int sizeClass) => (_block, _sizeClass) = (block, sizeClass);

    ~PooledBuffer() => BufferPool.Return(_block, _sizeClass);

    // The block is rented before the handle exists: renting may collect, and a half-made handle must not be finalised then.
    internal static PooledBuffer Rent(long bytes)
    {
        var block = BufferPool.Rent(bytes, out var sizeClass);
        return new PooledBuffer(block, sizeClass);
    }

    /// <summary>The block's first elements. Whoever reads or writes them keeps this handle alive meanwhile.</summary>
    internal Span<T> Elements<T>(int start, int count)
        where T : unmanaged => new((T*)_block + start, count);
}
