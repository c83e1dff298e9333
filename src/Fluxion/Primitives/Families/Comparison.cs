using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A comparison of elements at the same place. Its result is a truth value: no derivative flows.</summary>
internal abstract class Comparison<TOperator> : NonDifferentiable
    where TOperator : struct, IPredicateOperator<float>, IPredicateOperator<double>, IPredicateOperator<int>, IPredicateOperator<long>
{
    internal sealed override bool IsElementwise => true;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Require.Numeric(Name, inputs[0]);
        return new TensorType(DType.Bool, inputs[0].Shape);
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => NumericLoops.Predicate<TOperator>(inputs[0], inputs[1]);

    internal sealed override bool Lane(DType operand, DType result, ILaneVisitor visitor) => NumericLanes.Predicate<TOperator>(operand, visitor);

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }
}
