using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// A tensor with elements added where indices say along an axis, in the order of the indices. Linear in both; onto zeros it is the transpose
/// of GatherAlong.
/// </summary>
internal sealed class ScatterAddAlong(int axis) : LinearPrimitive
{
    internal override string Parameters => $"axis {axis}";

    internal override object? Identity => axis;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[1], inputs[2]);
        AlongAxis.Check(Name, inputs[0].Shape, inputs[2], axis);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, source, indices) = ((DenseTensor)inputs[0], (DenseTensor)inputs[1], IndexList.Wide((DenseTensor)inputs[2]));
        return type.DType switch
        {
            DType.Float32 => AlongAxis.Scatter<float, ScatterSum<float>>(Name, x, source, indices, axis),
            DType.Float64 => AlongAxis.Scatter<double, ScatterSum<double>>(Name, x, source, indices, axis),
            DType.Int32 => AlongAxis.Scatter<int, ScatterSum<int>>(Name, x, source, indices, axis),
            _ => AlongAxis.Scatter<long, ScatterSum<long>>(Name, x, source, indices, axis),
        };
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return new ScatterAddAlong(axis + 1).Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type)
    {
        if (x[2].Constant is not { } indices || x[1].Sets is null)
        {
            return x[1].Sets is null ? x[0].Sets : base.Dependence(x, type);
        }

        // Each element goes where its number comes from when the places of the output are gathered.
        var places = Tensor.Arange(0, type.Shape.Size, dtype: DType.Int64).Reshape(type.Shape.Extents);
        var sent = IndexSets.Grouped(x[1].Sets, new GatherAlong(axis).Apply(places, indices).ToArray<long>(), type.Shape.Size);
        return IndexSets.Union(x[0].Sets, sent);
    }

    protected override bool IsLinearIn(int input) => input < 2;

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) =>
        input == 0 ? yBar : new GatherAlong(axis).Apply(yBar, x[2]);
}
