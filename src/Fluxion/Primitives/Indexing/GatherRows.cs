using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The rows of a table (its slices along axis 0) that indices name. Linear in the table; its transpose adds rows up.</summary>
internal sealed class GatherRows : LinearPrimitive
{
    internal static GatherRows Instance { get; } = new();

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Integer(Name, inputs[1]);
        if (inputs[0].Rank == 0)
        {
            throw new ShapeException($"{Name}: a tensor of shape () has no rows.");
        }

        return new TensorType(inputs[0].DType, Shape.Create([.. inputs[1].Shape, .. inputs[0].Shape.Extents[1..]]));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (table, indices) = ((DenseTensor)inputs[0], IndexList.Checked(Name, (DenseTensor)inputs[1], inputs[0].Shape[0]));
        return type.DType switch
        {
            DType.Float32 => Run<float>(table, indices, type.Shape),
            DType.Float64 => Run<double>(table, indices, type.Shape),
            DType.Int32 => Run<int>(table, indices, type.Shape),
            DType.Int64 => Run<long>(table, indices, type.Shape),
            _ => Run<bool>(table, indices, type.Shape),
        };
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var (table, indices) = (x[0], x[1]);
        if (!batched[0])
        {
            return table.GatherRows(indices);
        }

        // All tables as one: the rows of table i start at i · rows.
        var rows = table.Shape[1];
        var own = Batching.All(indices, batched[1], size);
        var offsets = RowOffsets.Of(size, rows, own);
        return table.Reshape([size * rows, .. table.Shape.Extents[2..]]).GatherRows(own.Cast(DType.Int64) + offsets);
    }

    // Without knowing the indices, any row may be meant.
    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        x[1].Constant is null ? base.Dependence(x, type) : IndexSets.Moved(this, x, 1);

    protected override bool IsLinearIn(int input) => input == 0;

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new ScatterAddRows(x[0].Shape).Apply(yBar, x[1]);

    private static DenseTensor Run<T>(DenseTensor table, DenseTensor indices, Shape shape)
        where T : unmanaged
    {
        table = table.Contiguous();
        var y = DenseTensor.Create<T>(shape, out var elements);
        RowGather.Run(table.Elements<T>(), table.Size / Math.Max(1, table.Shape[0]), indices.Elements<long>(), elements);
        GC.KeepAlive(table);
        GC.KeepAlive(indices);
        return y;
    }
}
