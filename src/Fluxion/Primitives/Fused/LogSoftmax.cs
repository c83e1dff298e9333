using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x − log Σ eˣ along the last axis: finite where the logarithm of the softmax is not.</summary>
internal sealed class LogSoftmax : RowPrimitive
{
    internal static LogSoftmax Instance { get; } = new();

    // dy = dx − Σ s dx, with s = e^y the softmax.
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? tangent - (y.Exp() * tangent).Sum(-1, keepDims: true) : null;

    // x̄ = ȳ − s Σ ȳ
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => yBar - (y.Exp() * yBar.Sum(-1, keepDims: true));

    protected override void Rows<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => SoftmaxRows.LogSoftmax(rows, columns, x, y);
}
