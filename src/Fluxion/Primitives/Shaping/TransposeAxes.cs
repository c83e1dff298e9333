namespace Fluxion.Primitives;

/// <summary>The axes in another order: axis i of the result is axis order[i] of the operand. A free view.</summary>
internal sealed class TransposeAxes(int[] order) : LinearPrimitive
{
    /// <summary>The operand's axis that each axis of the result is.</summary>
    internal ReadOnlySpan<int> Order => order;

    internal override string Name => "Transpose";

    internal override string Parameters => $"[{string.Join(", ", order)}]";

    internal override bool IsView => true;

    internal override object? Identity => Parameters;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Span<int> extents = stackalloc int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            extents[i] = inputs[0].Shape[order[i]];
        }

        return new TensorType(inputs[0].DType, Shape.Create(extents));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = (DenseTensor)inputs[0];
        var own = x.ExplicitStrides();
        return x.View(type.Shape, x.Size <= 1 ? null : Layout.Normalise(type.Shape, Array.ConvertAll(order, axis => own[axis])));
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => x[0].Transpose([0, .. Batching.Shift(order)]);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            inverse[order[i]] = i;
        }

        return yBar.Transpose(inverse);
    }
}
