namespace Fluxion.Primitives;

/// <summary>Repeats a tensor along new or stretched axes. A free view; its transpose sums over the repetitions.</summary>
internal sealed class BroadcastTo(Shape shape) : LinearPrimitive
{
    internal override string Parameters => $"{shape}";

    internal override bool IsView => true;

    internal override object? Identity => shape;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Broadcasting.Check(Name, inputs[0].Shape, shape);
        return new TensorType(inputs[0].DType, shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = (DenseTensor)inputs[0];
        var own = x.ExplicitStrides();
        var strides = new int[shape.Rank];
        for (var i = 1; i <= own.Length; i++)
        {
            strides[^i] = x.Shape[^i] == 1 && shape[^i] != 1 ? 0 : own[^i];
        }

        return x.View(shape, shape.Size <= 1 ? null : strides);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        // New axes come in behind the batch's.
        var own = x[0].Shape.Extents[1..];
        var missing = new int[shape.Rank - own.Length];
        Array.Fill(missing, 1);
        return x[0].Reshape([size, .. missing, .. own]).BroadcastTo(Batching.Prepend(size, shape));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x)
    {
        var repeated = Broadcasting.RepeatedAxes(x[0].Shape, shape);
        return yBar.Sum(Axes.Create(repeated)).Reshape(x[0].Shape.Extents);
    }
}
