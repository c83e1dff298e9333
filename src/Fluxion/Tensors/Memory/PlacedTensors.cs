namespace Fluxion;

/// <summary>
/// The tensors that one step of a plan is given while it runs: its results, and in the order of asking what it makes beside them. They are made
/// at the first run and only moved to other memory at later ones, since the same step asks for the same again.
/// </summary>
internal sealed class PlacedTensors(DenseTensor[] wanted)
{
    private readonly bool[] _taken = new bool[wanted.Length];
    private readonly DenseTensor?[] _views = new DenseTensor?[wanted.Length];
    private readonly List<DenseTensor> _beside = [];
    private int _used;

    /// <summary>Starts a run.</summary>
    internal void Begin()
    {
        _taken.AsSpan().Clear();
        _used = 0;
    }

    /// <summary>The first result of so many elements of this type that was not asked for yet, under this shape; null where there is none.</summary>
    internal DenseTensor? TakeWanted(Shape shape, DType dtype)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!_taken[i] && wanted[i].DType == dtype && wanted[i].Size == shape.Size)
            {
                _taken[i] = true;
                return wanted[i].Shape.Equals(shape) ? wanted[i] : View(i, shape);
            }
        }

        return null;
    }

    /// <summary>The next tensor beside the results, over this memory.</summary>
    internal DenseTensor TakeBeside(Shape shape, DType dtype, PooledBuffer memory)
    {
        if (_used == _beside.Count)
        {
            _beside.Add(new DenseTensor(shape, dtype, memory, 0, null));
        }
        else if (!IsOf(_beside[_used], shape, dtype))
        {
            _beside[_used] = new DenseTensor(shape, dtype, memory, 0, null);
        }

        var tensor = _beside[_used++];
        tensor.Lend(memory, 0);
        return tensor;
    }

    private DenseTensor View(int i, Shape shape)
    {
        if (_views[i] is not { } view || !IsOf(view, shape, wanted[i].DType))
        {
            _views[i] = view = wanted[i].View(shape, null);
        }

        view.Lend(wanted[i].Data, wanted[i].Offset);
        return view;
    }

    private static bool IsOf(DenseTensor tensor, Shape shape, DType dtype) => tensor.DType == dtype && tensor.Shape.Equals(shape);
}
