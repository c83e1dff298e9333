using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Sum over axes, in a fixed pairwise order. Linear, so its transpose is all it needs.</summary>
internal sealed class Sum(int[] axes, bool keepDims) : LinearPrimitive
{
    /// <summary>The axes in rising order.</summary>
    internal ReadOnlySpan<int> Axes => axes;

    internal override string Parameters => $"axes [{string.Join(", ", axes)}]{(keepDims ? ", kept" : "")}";

    internal override object? Identity => Parameters;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return new TensorType(inputs[0].DType, AxisGroups.Reduced(inputs[0].Shape, axes, keepDims));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        AxisGroups.Reduce<SumOperator>((DenseTensor)inputs[0], axes, type);

    internal override ReadOnlySpan<int> Reduction(DType dtype, IReductionVisitor visitor)
    {
        AxisGroups.Tell<SumOperator>(dtype, visitor);
        return axes;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new Sum(Batching.Shift(axes), keepDims).Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => AxisGroups.Dependence(x[0], axes, type);

    // Every summand gets the sum's cotangent.
    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) =>
        AxisGroups.Spread(yBar, x[0].Shape, axes);
}
