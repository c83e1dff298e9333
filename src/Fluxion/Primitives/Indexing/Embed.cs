namespace Fluxion.Primitives;

/// <summary>Puts a tensor into zeros of a given shape, from a start and with a step along each axis: the transpose of Slice.</summary>
internal sealed class Embed(Shape shape, int[] starts, int[] steps) : LinearPrimitive
{
    /// <summary>Where the first element goes along each axis.</summary>
    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>How far apart the elements go along each axis.</summary>
    internal ReadOnlySpan<int> Steps => steps;

    internal override string Parameters => $"{shape} from [{string.Join(", ", starts)}]";

    internal override object? Identity => $"{Parameters} by [{string.Join(", ", steps)}]";

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => new(inputs[0].DType, shape);

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0]),
        DType.Float64 => Run<double>((DenseTensor)inputs[0]),
        DType.Int32 => Run<int>((DenseTensor)inputs[0]),
        DType.Int64 => Run<long>((DenseTensor)inputs[0]),
        _ => Run<bool>((DenseTensor)inputs[0]),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        new Embed(Batching.Prepend(size, shape), [0, .. starts], [1, .. steps]).Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) =>
        new Slice(starts, [.. x[0].Shape], steps).Apply(yBar);

    private DenseTensor Run<T>(DenseTensor x)
        where T : unmanaged
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<T>(shape, out var elements);
        elements.Clear();
        if (x.Rank == 0)
        {
            elements[0] = x.Elements<T>()[0];
        }
        else if (x.Size > 0)
        {
            Place(x.Elements<T>(), x.Shape.Extents, y.ExplicitStrides(), 0, elements);
        }

        GC.KeepAlive(x);
        return y;
    }

    // One axis at a time, innermost last: there the elements lie side by side, or a step apart.
    private void Place<T>(ReadOnlySpan<T> x, ReadOnlySpan<int> extents, int[] strides, int axis, Span<T> y)
    {
        y = y[(starts[axis] * strides[axis])..];
        var (count, step) = (extents[0], steps[axis] * strides[axis]);
        if (extents.Length == 1 && step == 1)
        {
            x.CopyTo(y);
            return;
        }

        var block = x.Length / count;
        for (var i = 0; i < count; i++)
        {
            if (extents.Length == 1)
            {
                y[i * step] = x[i];
            }
            else
            {
                Place(x.Slice(i * block, block), extents[1..], strides, axis + 1, y[(i * step)..]);
            }
        }
    }
}
