using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A function of two elements at the same place. It states its two partial derivatives; the family does the rest.</summary>
internal abstract class ElementwiseBinary<TOperator> : Primitive
    where TOperator : struct, IBinaryOperator<float>, IBinaryOperator<double>
{
    internal sealed override bool IsElementwise => true;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Check(inputs[0]);
        return inputs[0].Type;
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        Evaluate((DenseTensor)inputs[0], (DenseTensor)inputs[1], type.DType);

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => FloatingLanes.Binary<TOperator>(operand, visitor);

    internal sealed override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var left = dx[0] is { } dLeft ? StrongMultiply.Chain(dLeft, LeftDerivative(x[0], x[1], y)) : null;
        var right = dx[1] is { } dRight ? StrongMultiply.Chain(dRight, RightDerivative(x[0], x[1], y)) : null;
        return Flow.Sum(left, right);
    }

    internal sealed override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        StrongMultiply.Chain(yBar, input == 0 ? LeftDerivative(x[0], x[1], y) : RightDerivative(x[0], x[1], y));

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.SamePlace(x);

    /// <summary>The derivative with respect to the left operand.</summary>
    protected abstract Tensor LeftDerivative(Tensor a, Tensor b, Tensor y);

    /// <summary>The derivative with respect to the right operand.</summary>
    protected abstract Tensor RightDerivative(Tensor a, Tensor b, Tensor y);

    protected virtual void Check(Tensor x) => Require.Floating(Name, x);

    protected virtual Tensor Evaluate(DenseTensor a, DenseTensor b, DType dtype) =>
        dtype == DType.Float32 ? DenseLoops.Binary<float, TOperator>(a, b) : DenseLoops.Binary<double, TOperator>(a, b);
}
