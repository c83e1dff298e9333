using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>a + b, elementwise. Its transpose copies: the dual of a fork, whose transpose adds.</summary>
internal sealed class Add : LinearElementwise
{
    internal static Add Instance { get; } = new();

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => NumericLoops.Binary<AddOperator>(inputs[0], inputs[1]);

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Binary<AddOperator>(operand, visitor);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => yBar;
}
