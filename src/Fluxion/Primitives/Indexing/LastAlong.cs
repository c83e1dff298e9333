using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>For each place along an axis, which of the indices names it last, or −1 where none does: who wins when elements are set.</summary>
internal sealed class LastAlong(int extent, int axis) : NonDifferentiable
{
    internal override string Parameters => $"{extent} along axis {axis}";

    internal override object? Identity => (extent, axis);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var shape = AxisExtents.With(inputs[0].Shape, axis, extent);
        AlongAxis.Check(Name, shape, inputs[0], axis);
        return new TensorType(DType.Int64, shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var indices = IndexList.Wide((DenseTensor)inputs[0]);
        var places = AlongAxis.Places(type.Shape, indices.Shape, axis);
        using var room = Workspace.Open();
        var numbers = room.Span<long>(indices.Size);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i / places.Inner % places.Count;
        }

        var y = DenseTensor.Create<long>(type.Shape, out var elements);
        elements.Fill(-1);
        var wrong = AxisScatter.Run<long, ScatterLast<long>>(places, numbers, indices.Elements<long>(), elements);
        AlongAxis.CheckInside(Name, indices, wrong, extent, axis);
        GC.KeepAlive(indices);
        return y;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new LastAlong(extent, axis + 1).Apply(x);
}
