using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// A constant matrix of few numbers times a tensor along one axis: resizing and averaging, an axis at a time. Linear; its transpose is the
/// same operation with the transposed matrix.
/// </summary>
internal sealed class AxisMap(SparseRows matrix, int axis) : LinearPrimitive
{
    internal override string Parameters => $"axis {axis}, {matrix.Columns} to {matrix.Rows}";

    internal override object? Identity => (matrix, axis);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating(Name, inputs[0]);
        var extents = inputs[0].Shape.Extents.ToArray();
        extents[axis] = matrix.Rows;
        return new TensorType(inputs[0].DType, Shape.Create(extents));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType == DType.Float32
        ? Run<float>((DenseTensor)inputs[0], type.Shape)
        : Run<double>((DenseTensor)inputs[0], type.Shape);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new AxisMap(matrix, axis + 1).Apply(x);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => new AxisMap(matrix.Transpose(), axis).Apply(yBar);

    private DenseTensor Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        x = x.Contiguous();
        var (outer, inner) = (1, 1);
        for (var i = 0; i < shape.Rank; i++)
        {
            (outer, inner) = i < axis ? (outer * shape[i], inner) : i > axis ? (outer, inner * shape[i]) : (outer, inner);
        }

        var y = DenseTensor.Create<T>(shape, out var elements);
        AxisMapLoop.Run(matrix, outer, inner, x.Elements<T>(), elements);
        GC.KeepAlive(x);
        return y;
    }
}
