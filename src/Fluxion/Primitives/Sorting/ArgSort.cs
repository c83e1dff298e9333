using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>In which order the elements along the last axis rise, or fall, as int64. Equal ones keep their order; NaN counts as largest.</summary>
internal sealed class ArgSort(bool descending) : NonDifferentiable
{
    internal override string Parameters => descending ? "descending" : "";

    internal override object? Identity => descending;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return new TensorType(DType.Int64, inputs[0].Shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => inputs[0].DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0]),
        DType.Float64 => Run<double>((DenseTensor)inputs[0]),
        DType.Int32 => Run<int>((DenseTensor)inputs[0]),
        _ => Run<long>((DenseTensor)inputs[0]),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    private DenseTensor Run<T>(DenseTensor x)
        where T : unmanaged
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<long>(x.Shape, out var elements);
        ArgSortRows.Run(x.Shape[^1], descending, x.Elements<T>(), elements);
        GC.KeepAlive(x);
        return y;
    }
}
