using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Every bit turned, elementwise; of truth values the opposite.</summary>
internal sealed class Not : NonDifferentiable
{
    internal static Not Instance { get; } = new();

    internal override bool IsElementwise => true;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Bits(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => LogicalLoops.Unary<NotOperator>((DenseTensor)inputs[0]);

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => LogicalLanes.Unary<NotOperator>(operand, visitor);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);
}
