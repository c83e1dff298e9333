using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>For each index the element that it names along an axis, all other axes being the index's own. Its transpose adds up.</summary>
internal sealed class GatherAlong(int axis) : LinearPrimitive
{
    internal override string Parameters => $"axis {axis}";

    internal override object? Identity => axis;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        AlongAxis.Check(Name, inputs[0].Shape, inputs[1], axis);
        return new TensorType(inputs[0].DType, inputs[1].Shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (x, indices) = ((DenseTensor)inputs[0], IndexList.Wide((DenseTensor)inputs[1]));
        return type.DType switch
        {
            DType.Float32 => Run<float>(x, indices),
            DType.Float64 => Run<double>(x, indices),
            DType.Int32 => Run<int>(x, indices),
            DType.Int64 => Run<long>(x, indices),
            _ => Run<bool>(x, indices),
        };
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        if (batched[0])
        {
            return new GatherAlong(axis + 1).Apply(x[0], Batching.All(x[1], batched[1], size));
        }

        // One tensor for all: the batch's indices stand side by side along the axis, and the tensor is not repeated.
        var side = x[1].MoveAxis(0, axis);
        return Apply(x[0], side.Flatten(axis, axis + 1)).Reshape(side.Shape.Extents).MoveAxis(axis, 0);
    }

    // Without knowing the indices, any element may be meant.
    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        x[1].Constant is null ? base.Dependence(x, type) : IndexSets.Moved(this, x, 1);

    protected override bool IsLinearIn(int input) => input == 0;

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) =>
        new ScatterAddAlong(axis).Apply(Tensor.Zeros(x[0].Shape, yBar.DType), yBar, x[1]);

    private DenseTensor Run<T>(DenseTensor x, DenseTensor indices)
        where T : unmanaged
    {
        x = x.Contiguous();
        var y = DenseTensor.Create<T>(indices.Shape, out var elements);
        var wrong = AxisGather.Run(AlongAxis.Places(x.Shape, indices.Shape, axis), x.Elements<T>(), indices.Elements<long>(), elements);
        AlongAxis.CheckInside(Name, indices, wrong, x.Shape[axis], axis);
        GC.KeepAlive(x);
        GC.KeepAlive(indices);
        return y;
    }
}
