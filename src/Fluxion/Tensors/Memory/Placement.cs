namespace Fluxion;

/// <summary>
/// Where the tensors that operations make on this thread are put while a plan runs: the wanted results where the plan wants them, everything
/// else in memory that the plan keeps from call to call.
/// </summary>
internal sealed class Placement
{
    [ThreadStatic]
    private static Placement? _current;

    private readonly List<PooledBuffer> _blocks = [];
    private PlacedTensors? _tensors;
    private int _used;

    internal static Placement? Current => _current;

    /// <summary>Bytes in the blocks that are kept for what operations make beside their results.</summary>
    internal long Bytes { get; private set; }

    /// <summary>Starts to place. The wanted tensors are given out once each, to who asks for that many elements of their type.</summary>
    internal void Begin(PlacedTensors tensors)
    {
        tensors.Begin();
        (_tensors, _used, _current) = (tensors, 0, this);
    }

    /// <summary>Stops to place: tensors are made as ever.</summary>
    internal static void End() => _current = null;

    /// <summary>The place of a result, or memory beside where none such is wanted.</summary>
    internal DenseTensor Take(Shape shape, DType dtype) => _tensors!.TakeWanted(shape, dtype) ?? TakeBeside(shape, dtype);

    /// <summary>Memory for what is no result.</summary>
    internal DenseTensor TakeBeside(Shape shape, DType dtype) => _tensors!.TakeBeside(shape, dtype, Block((long)shape.Size * dtype.SizeInBytes()));

    private PooledBuffer Block(long bytes)
    {
        if (_used == _blocks.Count)
        {
            _blocks.Add(PooledBuffer.Rent(bytes));
            Bytes += bytes;
        }
        else if (_blocks[_used].Bytes < bytes)
        {
            Bytes += bytes - _blocks[_used].Bytes;
            _blocks[_used] = PooledBuffer.Rent(bytes);
        }

        return _blocks[_used++];
    }
}
