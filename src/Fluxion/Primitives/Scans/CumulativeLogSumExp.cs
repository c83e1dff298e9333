using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log Σ eˣ of all elements up to each along an axis, without overflow. Its derivative is a linear recurrence.</summary>
internal sealed class CumulativeLogSumExp(int axis, bool reverse) : Primitive
{
    internal override string Parameters => AxisScan.Describe(axis, reverse);

    internal override object? Identity => (axis, reverse);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType == DType.Float32
        ? AxisScan.Run<float, (double, double), float, LogSumExpScan<float>>((DenseTensor)inputs[0], axis, reverse)
        : AxisScan.Run<double, (double, double), double, LogSumExpScan<double>>((DenseTensor)inputs[0], axis, reverse);

    // dyₜ = e^(yₜ₋₁ − yₜ) dyₜ₋₁ + e^(xₜ − yₜ) dxₜ; both factors are at most 1.
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? new LinearRecurrence(axis, reverse).Apply(OfPast(y), tangent * ExpShare.Of(x[0], y)) : null;

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        LinearRecurrence.Transposed(yBar, OfPast(y), axis, reverse) * ExpShare.Of(x[0], y);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new CumulativeLogSumExp(axis + 1, reverse).Apply(x);

    private Tensor OfPast(Tensor y) => ExpShare.Of(AxisLines.Previous(y, axis, reverse, double.NegativeInfinity), y);
}
