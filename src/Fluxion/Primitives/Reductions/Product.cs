using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The product over axes. An element's derivative is the product of the others, from what stands before it and what stands behind it: no
/// division, so that zeros do no harm.
/// </summary>
internal sealed class Product(int[] axes, bool keepDims) : Primitive
{
    internal override string Parameters => $"axes [{string.Join(", ", axes)}]{(keepDims ? ", kept" : "")}";

    internal override object? Identity => Parameters;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        return new TensorType(inputs[0].DType, AxisGroups.Reduced(inputs[0].Shape, axes, keepDims));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        AxisGroups.Reduce<ProductOperator>((DenseTensor)inputs[0], axes, type);

    internal override ReadOnlySpan<int> Reduction(DType dtype, IReductionVisitor visitor)
    {
        AxisGroups.Tell<ProductOperator>(dtype, visitor);
        return axes;
    }

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? StrongMultiply.Chain(tangent, Others(x[0])).Sum(Axes.Create(axes), keepDims) : null;

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        StrongMultiply.Chain(AxisGroups.Spread(yBar, x[0].Shape, axes), Others(x[0]));

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new Product(Batching.Shift(axes), keepDims).Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => AxisGroups.Dependence(x[0], axes, type);

    private Tensor Others(Tensor x)
    {
        var rows = AxisRows.Of(x, axes);
        var before = AxisLines.Previous(rows.CumulativeProduct(), 1, reverse: false, 1);
        var behind = AxisLines.Previous(rows.CumulativeProduct(reverse: true), 1, reverse: true, 1);
        return AxisRows.Back(before * behind, x.Shape, axes);
    }
}
