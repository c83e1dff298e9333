namespace Fluxion.Primitives;

/// <summary>Where along an axis the extreme element stands, the first of equals, as int64. Piecewise constant.</summary>
internal abstract class ArgExtremum(int axis, bool keepDims) : NonDifferentiable
{
    internal sealed override string Parameters => $"axis {axis}{(keepDims ? ", kept" : "")}";

    internal sealed override object? Identity => (axis, keepDims);

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return inputs[0].Shape[axis] > 0
            ? new TensorType(DType.Int64, AxisGroups.Reduced(inputs[0].Shape, [axis], keepDims))
            : throw new ShapeException($"{Name}: a tensor of shape {inputs[0].Shape} has no elements along axis {axis}.");
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => inputs[0].DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0], type.Shape),
        DType.Float64 => Run<double>((DenseTensor)inputs[0], type.Shape),
        DType.Int32 => Run<int>((DenseTensor)inputs[0], type.Shape),
        _ => Run<long>((DenseTensor)inputs[0], type.Shape),
    };

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Along(axis + 1, keepDims).Apply(x);

    /// <summary>The same along another axis.</summary>
    protected abstract Primitive Along(int otherAxis, bool kept);

    protected abstract void Find<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged;

    private DenseTensor Run<T>(DenseTensor x, Shape result)
        where T : unmanaged
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<long>(result, out var elements);
        var (outer, length, inner) = AxisLines.Of(x.Shape, axis);
        if (result.Size > 0)
        {
            Find(outer, length, inner, x.Elements<T>(), elements);
        }

        GC.KeepAlive(x);
        return y;
    }
}
