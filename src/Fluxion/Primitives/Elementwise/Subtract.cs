using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>a − b, elementwise.</summary>
internal sealed class Subtract : LinearElementwise
{
    internal static Subtract Instance { get; } = new();

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => NumericLoops.Binary<SubtractOperator>(inputs[0], inputs[1]);

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Binary<SubtractOperator>(operand, visitor);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => input == 0 ? yBar : -yBar;
}
