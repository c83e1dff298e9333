namespace Fluxion.Primitives;

/// <summary>A function of each row, the elements along the last axis.</summary>
internal abstract class RowPrimitive : Primitive
{
    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating(Name, inputs[0]);
        if (inputs[0].Rank == 0 || inputs[0].Shape[^1] == 0)
        {
            throw new ShapeException($"{Name}: needs rows with elements, but got shape {inputs[0].Shape}; reshape it to have a last axis.");
        }

        return inputs[0].Type;
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = ((DenseTensor)inputs[0]).Contiguous();
        var y = type.DType == DType.Float32 ? Run<float>(x, type.Shape) : Run<double>(x, type.Shape);
        GC.KeepAlive(x);
        return y;
    }

    // A batch is more rows.
    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal sealed override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, x[0].Type.Shape.Size / x[0].Type.Shape[^1], type.Shape.Size);

    protected abstract void Rows<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>;

    private DenseTensor Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        Rows(x.Size / x.Shape[^1], x.Shape[^1], x.Elements<T>(), elements);
        return y;
    }
}
