using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A function of each element by itself. It states its derivative; the family does the rest.</summary>
internal abstract class ElementwiseUnary<TOperator> : Primitive
    where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double>
{
    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Check(inputs[0]);
        return inputs[0].Type;
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => Evaluate((DenseTensor)inputs[0], type.DType);

    internal sealed override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? StrongMultiply.Chain(tangent, Derivative(x[0], y)) : null;

    internal sealed override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => StrongMultiply.Chain(yBar, Derivative(x[0], y));

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal sealed override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.SamePlace(x);

    /// <summary>The derivative at each element, from the input and the output.</summary>
    protected abstract Tensor Derivative(Tensor x, Tensor y);

    protected virtual void Check(Tensor x) => Require.Floating(Name, x);

    protected virtual Tensor Evaluate(DenseTensor x, DType dtype) =>
        dtype == DType.Float32 ? DenseLoops.Unary<float, TOperator>(x) : DenseLoops.Unary<double, TOperator>(x);
}
