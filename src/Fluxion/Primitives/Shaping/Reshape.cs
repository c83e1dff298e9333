namespace Fluxion.Primitives;

/// <summary>The same elements in row-major order under another shape. Free where the elements already lie in that order.</summary>
internal sealed class Reshape(Shape shape) : LinearPrimitive
{
    internal override string Parameters => $"{shape}";

    internal override bool IsView => true;

    internal override object? Identity => shape;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => inputs[0].Size == shape.Size
        ? new TensorType(inputs[0].DType, shape)
        : throw new ShapeException($"Reshape: {inputs[0].Shape} has {inputs[0].Size} elements and {shape} has {shape.Size}; they must be as many.");

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = (DenseTensor)inputs[0];
        return x.IsUniform ? x.View(shape, shape.Size <= 1 ? null : new int[shape.Rank]) : x.Contiguous().View(shape, null);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => x[0].Reshape(Batching.Prepend(size, shape).Extents);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => yBar.Reshape(x[0].Shape.Extents);
}
