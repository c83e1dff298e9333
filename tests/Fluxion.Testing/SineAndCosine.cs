namespace Fluxion.Testing;

/// <summary>The smallest operation with several results, for what must hold of all of them.</summary>
internal sealed class SineAndCosine : TuplePrimitive
{
    internal static SineAndCosine Instance { get; } = new();

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs) => [inputs[0].Type, inputs[0].Type];

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y) =>
        (y[0], y[1]) = (x[0].Sin(), x[0].Cos());

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y) => [dx[0]! * y[1], -(dx[0]! * y[0])];

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted) =>
        [Flow.Sum(yBar[0] is { } sine ? sine * y[1] : null, yBar[1] is { } cosine ? -(cosine * y[0]) : null)];

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => ApplyAll(x);
}
