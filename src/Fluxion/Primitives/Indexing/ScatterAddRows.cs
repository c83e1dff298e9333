using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Adds rows to a table of zeros where indices say, in the order of the indices: the transpose of GatherRows.</summary>
internal sealed class ScatterAddRows(Shape shape) : LinearPrimitive
{
    internal override string Parameters => $"{shape}";

    internal override object? Identity => shape;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        Require.Integer(Name, inputs[1]);
        return new TensorType(inputs[0].DType, shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, indices) = ((DenseTensor)inputs[0], IndexList.Checked(Name, (DenseTensor)inputs[1], shape[0]));
        return type.DType switch
        {
            DType.Float32 => Run<float>(x, indices),
            DType.Float64 => Run<double>(x, indices),
            DType.Int32 => Run<int>(x, indices),
            _ => Run<long>(x, indices),
        };
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        // All tables as one: the rows of table i start at i · rows.
        var (rows, added) = (shape[0], Batching.All(x[0], batched[0], size));
        var indices = Batching.All(x[1], batched[1], size);
        var all = new ScatterAddRows(Shape.Create([size * rows, .. shape.Extents[1..]])).Apply(added, indices.Cast(DType.Int64) + RowOffsets.Of(size, rows, indices));
        return all.Reshape(Batching.Prepend(size, shape).Extents);
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type)
    {
        if (x[1].Constant is not { } indices || x[0].Sets is null)
        {
            return base.Dependence(x, type);
        }

        // Each element goes where its number comes from when the places of the output are gathered.
        var places = Tensor.Arange(0, shape.Size, dtype: DType.Int64).Reshape(shape.Extents).GatherRows(indices);
        return IndexSets.Grouped(x[0].Sets, places.ToArray<long>(), shape.Size);
    }

    protected override bool IsLinearIn(int input) => input == 0;

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => yBar.GatherRows(x[1]);

    private DenseTensor Run<T>(DenseTensor x, DenseTensor indices)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<T>(shape, out var elements);
        elements.Clear();
        RowScatterAdd.Run(x.Elements<T>(), shape.Size / Math.Max(1, shape[0]), indices.Elements<long>(), elements);
        GC.KeepAlive(x);
        GC.KeepAlive(indices);
        return y;
    }
}
