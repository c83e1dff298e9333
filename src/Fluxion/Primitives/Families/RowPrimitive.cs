using Fluxion.Kernels;

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

    internal override RowFunction? AlongRows(ReadOnlySpan<DType> operands) => operands[0] == DType.Float32 ? new Function<float>(this) : new Function<double>(this);

    // A batch is more rows.
    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal sealed override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Blocks(x, x[0].Type.Shape.Size / x[0].Type.Shape[^1], type.Shape.Size);

    /// <summary>Whether the result is a number for each row.</summary>
    protected virtual bool IsNarrow => false;

    protected abstract void Rows<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>;

    private DenseTensor Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        Rows(x.Size / x.Shape[^1], x.Shape[^1], x.Elements<T>(), elements);
        return y;
    }

    private sealed unsafe class Function<T>(RowPrimitive primitive) : RowFunction
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        private static readonly RowOperand[] One = [RowOperand.Rows];

        internal override ReadOnlySpan<RowOperand> Operands => One;

        internal override void Run(int rows, int columns, void** operands, void** results) =>
            primitive.Rows(rows, columns, new ReadOnlySpan<T>(operands[0], rows * columns), new Span<T>(results[0], primitive.IsNarrow ? rows : rows * columns));
    }
}
