namespace Fluxion.Primitives;

/// <summary>An operation through which no derivative flows: its output is piecewise constant, or not a number at all.</summary>
internal abstract class NonDifferentiable : Primitive
{
    internal sealed override bool IsDifferentiable => false;

    internal sealed override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) => null;

    internal sealed override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => null;

    internal sealed override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => null;
}
