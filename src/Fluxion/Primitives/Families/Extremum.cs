using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The largest or smallest element along axes. Where several share it, the derivative splits evenly among them.</summary>
internal abstract class Extremum<TOperator>(int[] axes, bool keepDims) : Primitive
    where TOperator : struct, IReductionOperator<float>, IReductionOperator<double>, IReductionOperator<int>, IReductionOperator<long>
{
    internal override string Parameters => $"axes [{string.Join(", ", axes)}]{(keepDims ? ", kept" : "")}";

    internal override object? Identity => Parameters;

    protected bool KeepDims => keepDims;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        var shape = AxisGroups.Reduced(inputs[0].Shape, axes, keepDims);
        return shape.Size == 0 || inputs[0].Size > 0
            ? new TensorType(inputs[0].DType, shape)
            : throw new ShapeException($"{Name}: a tensor of shape {inputs[0].Shape} has no elements along these axes, so it has no extreme one.");
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) =>
        AxisGroups.Reduce<TOperator>((DenseTensor)inputs[0], axes, type);

    internal sealed override ReadOnlySpan<int> Reduction(DType dtype, IReductionVisitor visitor)
    {
        AxisGroups.Tell<TOperator>(dtype, visitor);
        return axes;
    }

    internal sealed override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        dx[0] is { } tangent ? StrongMultiply.Chain(tangent, Shares(x[0], y)).Sum(Axes.Create(axes), keepDims) : null;

    internal sealed override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) =>
        StrongMultiply.Chain(Along(yBar, x[0]), Shares(x[0], y));

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Over(Batching.Shift(axes)).Apply(x);

    internal sealed override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => AxisGroups.Dependence(x[0], axes, type);

    /// <summary>The same reduction over other axes.</summary>
    protected abstract Primitive Over(int[] otherAxes);

    // 1/n at each of the n elements that equal the extreme one, 0 elsewhere. Piecewise constant.
    private Tensor Shares(Tensor x, Tensor y)
    {
        var equal = x.EqualTo(Along(y, x)).Cast(x.DType);
        return equal / equal.Sum(Axes.Create(axes), keepDims: true);
    }

    private Tensor Along(Tensor y, Tensor x) => AxisGroups.Spread(y, x.Shape, axes);
}
