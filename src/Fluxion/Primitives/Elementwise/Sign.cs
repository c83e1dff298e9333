using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>−1, 0 or 1, elementwise. Piecewise constant.</summary>
internal sealed class Sign : NonDifferentiable
{
    internal static Sign Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => NumericLoops.Unary<SignOperator>(inputs[0]);

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Unary<SignOperator>(operand, visitor);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);
}
