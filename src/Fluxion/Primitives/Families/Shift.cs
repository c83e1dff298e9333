using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Bits of whole numbers moved by as many places as another whole number says. No derivative flows.</summary>
internal abstract class Shift<TOperator> : NonDifferentiable
    where TOperator : struct, IBinaryOperator<int>, IBinaryOperator<long>
{
    internal sealed override bool IsElementwise => true;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Require.Integer(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, counts) = ((DenseTensor)inputs[0], (DenseTensor)inputs[1]);
        return type.DType == DType.Int32 ? DenseLoops.Binary<int, TOperator>(x, counts) : DenseLoops.Binary<long, TOperator>(x, counts);
    }

    internal sealed override bool Lane(DType operand, DType result, ILaneVisitor visitor)
    {
        if (operand == DType.Int32)
        {
            visitor.Binary<int, TOperator>();
        }
        else
        {
            visitor.Binary<long, TOperator>();
        }

        return true;
    }

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }
}
