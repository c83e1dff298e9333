namespace Fluxion.Primitives;

/// <summary>A function of each element by itself, however it is evaluated. It states its derivative; the family does the rest.</summary>
internal abstract class ElementwiseFunction : Primitive
{
    internal sealed override bool IsElementwise => true;

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

    protected abstract Tensor Evaluate(DenseTensor x, DType dtype);

    protected virtual void Check(Tensor x) => Require.Floating(Name, x);
}
