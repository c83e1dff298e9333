using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>−x, elementwise.</summary>
internal sealed class Negate : LinearElementwise
{
    internal static Negate Instance { get; } = new();

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => NumericLoops.Unary<NegateOperator>(inputs[0]);

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Unary<NegateOperator>(operand, visitor);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => -yBar;
}
