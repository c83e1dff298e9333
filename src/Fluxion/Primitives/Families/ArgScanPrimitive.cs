using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Where the extreme element up to each along an axis stands, the last of equals, as int64. Piecewise constant.</summary>
internal abstract class ArgScanPrimitive<TOrder>(int axis, bool reverse) : NonDifferentiable
    where TOrder : struct, IScanOrder
{
    internal sealed override string Parameters => AxisScan.Describe(axis, reverse);

    internal sealed override object? Identity => (axis, reverse);

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return new TensorType(DType.Int64, inputs[0].Shape);
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => inputs[0].DType switch
    {
        DType.Float32 => Run<float>(inputs[0]),
        DType.Float64 => Run<double>(inputs[0]),
        DType.Int32 => Run<int>(inputs[0]),
        _ => Run<long>(inputs[0]),
    };

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Along(axis + 1, reverse).Apply(x);

    /// <summary>The same along another axis.</summary>
    protected abstract Primitive Along(int otherAxis, bool backwards);

    private DenseTensor Run<T>(Tensor x)
        where T : unmanaged, System.Numerics.INumber<T> =>
        AxisScan.Run<T, (T, long), long, ArgScan<T, TOrder>>((DenseTensor)x, axis, reverse);
}
