using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Adds elements to zeros where indices say along an axis, in the order of the indices: the transpose of GatherAlong.</summary>
internal sealed class ScatterAddAlong(int extent, int axis) : LinearPrimitive
{
    internal override string Parameters => $"{extent} along axis {axis}";

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Numeric(Name, inputs[0]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        var shape = AxisExtents.With(inputs[0].Shape, axis, extent);
        AlongAxis.Check(Name, shape, inputs[1], axis);
        return new TensorType(inputs[0].DType, shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, indices) = ((DenseTensor)inputs[0], IndexList.Wide((DenseTensor)inputs[1]));
        return type.DType switch
        {
            DType.Float32 => Run<float>(x, indices, type.Shape),
            DType.Float64 => Run<double>(x, indices, type.Shape),
            DType.Int32 => Run<int>(x, indices, type.Shape),
            _ => Run<long>(x, indices, type.Shape),
        };
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        new ScatterAddAlong(extent, axis + 1).Apply(Batching.All(x[0], batched[0], size), Batching.All(x[1], batched[1], size));

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type)
    {
        if (x[1].Constant is not { } indices || x[0].Sets is null)
        {
            return base.Dependence(x, type);
        }

        // Each element goes where its number comes from when the places of the output are gathered.
        var places = Tensor.Arange(0, type.Shape.Size, dtype: DType.Int64).Reshape(type.Shape.Extents);
        return IndexSets.Grouped(x[0].Sets, new GatherAlong(axis).Apply(places, indices).ToArray<long>(), type.Shape.Size);
    }

    protected override bool IsLinearIn(int input) => input == 0;

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new GatherAlong(axis).Apply(yBar, x[1]);

    private DenseTensor Run<T>(DenseTensor x, DenseTensor indices, Shape shape)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<T>(shape, out var elements);
        elements.Clear();
        var places = AlongAxis.Places(shape, indices.Shape, axis);
        var wrong = AxisScatter.Run<T, ScatterSum<T>>(places, x.Elements<T>(), indices.Elements<long>(), elements);
        AlongAxis.CheckInside(Name, indices, wrong, extent, axis);
        GC.KeepAlive(x);
        GC.KeepAlive(indices);
        return y;
    }
}
