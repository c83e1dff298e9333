using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log Σ eˣ along the last axis, which it removes; shifted by the row's maximum so that nothing overflows.</summary>
internal sealed class LogSumExp : RowPrimitive
{
    internal static LogSumExp Instance { get; } = new();

    protected override bool IsNarrow => true;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var x = base.Infer(inputs);
        return new TensorType(x.DType, Shape.Create(x.Shape.Extents[..^1]));
    }

    // dy = Σ s dx, with s = e^(x − y) the softmax; nothing flows from a row of −∞.
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? (ExpShare.Of(x[0], y.ExpandDims(-1)) * tangent).Sum(-1) : null;

    // x̄ = ȳ s
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => yBar.ExpandDims(-1) * ExpShare.Of(x[0], y.ExpandDims(-1));

    protected override void Rows<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => SoftmaxRows.LogSumExp(rows, columns, x, y);
}
