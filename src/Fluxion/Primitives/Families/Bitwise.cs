using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>An operation on the bits of two operands at the same place: whole numbers or truth values. No derivative flows.</summary>
internal abstract class Bitwise<TOperator> : NonDifferentiable
    where TOperator : struct, IBinaryOperator<byte>, IBinaryOperator<int>, IBinaryOperator<long>
{
    internal sealed override bool IsElementwise => true;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Require.Bits(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        LogicalLoops.Binary<TOperator>((DenseTensor)inputs[0], (DenseTensor)inputs[1]);

    internal sealed override bool Lane(DType operand, DType result, ILaneVisitor visitor) => LogicalLanes.Binary<TOperator>(operand, visitor);

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }
}
