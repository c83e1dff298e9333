using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>eˣ / Σ eˣ along the last axis, shifted by the row's maximum so that nothing overflows.</summary>
internal sealed class Softmax : RowPrimitive
{
    internal static Softmax Instance { get; } = new();

    internal override RowFunction AlongRows(ReadOnlySpan<DType> operands) =>
        operands[0] == DType.Float32 ? new SoftmaxFunction<float>() : new SoftmaxFunction<double>();

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? SoftmaxDerivative.Instance.Apply(y, tangent) : null;

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => SoftmaxDerivative.Instance.Apply(y, yBar);

    protected override void Rows<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => SoftmaxRows.Softmax(rows, columns, x, y);
}
