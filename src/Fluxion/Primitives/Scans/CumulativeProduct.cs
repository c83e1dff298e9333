using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The product of all elements up to each along an axis. Its derivative is a linear recurrence, which divides by nothing, so that zeros do
/// no harm.
/// </summary>
internal sealed class CumulativeProduct(int axis, bool reverse) : Primitive
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
        DType.Float32 => AxisScan.Run<float, double, float, ProductScan<float, double>>((DenseTensor)inputs[0], axis, reverse),
        DType.Float64 => AxisScan.Run<double, double, double, ProductScan<double, double>>((DenseTensor)inputs[0], axis, reverse),
        DType.Int32 => AxisScan.Run<int, int, int, ProductScan<int, int>>((DenseTensor)inputs[0], axis, reverse),
        _ => AxisScan.Run<long, long, long, ProductScan<long, long>>((DenseTensor)inputs[0], axis, reverse),
    };

    // dyₜ = xₜ dyₜ₋₁ + yₜ₋₁ dxₜ
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? new LinearRecurrence(axis, reverse).Apply(x[0], StrongMultiply.Chain(tangent, Before(y))) : null;

    // The recurrence's transpose: gₜ = ȳₜ + xₜ₊₁ gₜ₊₁, and x̄ₜ = yₜ₋₁ gₜ.
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        StrongMultiply.Chain(LinearRecurrence.Transposed(yBar, x[0], axis, reverse), Before(y));

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new CumulativeProduct(axis + 1, reverse).Apply(x);

    private Tensor Before(Tensor y) => AxisLines.Previous(y, axis, reverse, 1);
}
