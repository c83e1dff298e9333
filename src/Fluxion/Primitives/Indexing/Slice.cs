namespace Fluxion.Primitives;

/// <summary>
/// Every step-th element along each axis, from a start. A free view; its transpose puts the elements back among zeros.
/// </summary>
internal sealed class Slice(int[] starts, int[] lengths, int[] steps) : LinearPrimitive
{
    internal override string Parameters => string.Join(", ", starts.Select((start, i) => $"{start}:{start + (lengths[i] * steps[i])}{(steps[i] == 1 ? "" : $":{steps[i]}")}"));

    internal override bool IsView => true;

    internal override object? Identity => Parameters;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => new(inputs[0].DType, Shape.Create(lengths));

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = (DenseTensor)inputs[0];
        var own = x.ExplicitStrides();
        var strides = new int[starts.Length];
        var skip = 0;
        for (var axis = 0; axis < starts.Length; axis++)
        {
            strides[axis] = own[axis] * steps[axis];
            skip += own[axis] * starts[axis];
        }

        return type.Shape.Size == 0 ? x.View(type.Shape, null) : x.View(type.Shape, Layout.Normalise(type.Shape, strides), skip);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        new Slice([0, .. starts], [size, .. lengths], [1, .. steps]).Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new Embed(x[0].Shape, starts, steps).Apply(yBar);
}
