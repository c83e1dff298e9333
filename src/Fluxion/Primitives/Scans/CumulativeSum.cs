using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The sum of all elements up to each along an axis. Linear; its transpose is the same in the other direction.</summary>
internal sealed class CumulativeSum(int axis, bool reverse) : LinearPrimitive
{
    internal override string Parameters => AxisScan.Describe(axis, reverse);

    internal override object? Identity => (axis, reverse);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => AxisScan.Run<float, double, float, SumScan<float, double>>((DenseTensor)inputs[0], axis, reverse),
        DType.Float64 => AxisScan.Run<double, double, double, SumScan<double, double>>((DenseTensor)inputs[0], axis, reverse),
        DType.Int32 => AxisScan.Run<int, int, int, SumScan<int, int>>((DenseTensor)inputs[0], axis, reverse),
        _ => AxisScan.Run<long, long, long, SumScan<long, long>>((DenseTensor)inputs[0], axis, reverse),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new CumulativeSum(axis + 1, reverse).Apply(x);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new CumulativeSum(axis, !reverse).Apply(yBar);
}
