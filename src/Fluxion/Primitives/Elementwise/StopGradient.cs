namespace Fluxion.Primitives;

/// <summary>The same value, as a constant to every derivative.</summary>
internal sealed class StopGradient : NonDifferentiable
{
    internal static StopGradient Instance { get; } = new();

    internal override bool IsElementwise => true;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => inputs[0].Type;

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => inputs[0];

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);
}
