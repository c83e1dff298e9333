using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>eˣ / Σ eˣ along the last axis, shifted by the row's maximum so that nothing overflows.</summary>
internal sealed class Softmax : RowPrimitive
{
    internal static Softmax Instance { get; } = new();

    // The Jacobian diag(s) − s sᵀ is symmetric: both directions are s (v − Σ s v), and no matrix is built.
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) => dx[0] is { } tangent ? Flow(tangent, y) : null;

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => Flow(yBar, y);

    protected override void Rows<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => SoftmaxRows.Softmax(rows, columns, x, y);

    private static Tensor Flow(Tensor v, Tensor s) => s * (v - (s * v).Sum(-1, keepDims: true));
}
