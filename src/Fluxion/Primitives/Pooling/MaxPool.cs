using System.Numerics;
using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The largest element of each window over the last two axes, and its number within its plane, row by row. The derivative goes to that
/// element alone: of equals the first, as in PyTorch.
/// </summary>
internal sealed class MaxPool(PoolAxis rows, PoolAxis columns) : TuplePrimitive
{
    internal override string Parameters => $"({rows.Input}, {columns.Input}) to ({rows.Output}, {columns.Output})";

    internal override object? Identity => (rows, columns);

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs)
    {
        Require.Floating(Name, inputs[0]);
        var shape = Shape.Create([.. inputs[0].Shape.Extents[..^2], rows.Output, columns.Output]);
        return [new TensorType(inputs[0].DType, shape), new TensorType(DType.Int64, shape)];
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y)
    {
        var shape = types[0].Shape;
        (y[0], y[1]) = x[0].DType == DType.Float32 ? Run<float>((DenseTensor)x[0], shape) : Run<double>((DenseTensor)x[0], shape);
    }

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y) =>
        [dx[0] is { } tangent ? Planes(tangent).GatherAlong(Planes(y[1]), -1).Reshape(y[0].Shape.Extents) : null, null];

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted) =>
        [yBar[0] is { } cotangent ? Planes(Tensor.Zeros(x[0].Shape, x[0].DType)).ScatterAdd(Planes(y[1]), Planes(cotangent), -1).Reshape(x[0].Shape.Extents) : null];

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => ApplyAll(x[0]);

    private static Tensor Planes(Tensor x) => x.Flatten(-2, -1);

    private (DenseTensor Elements, DenseTensor Places) Run<T>(DenseTensor x, Shape shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        var indices = DenseTensor.Create<long>(shape, out var places);
        x = x.Contiguous();
        MaxPoolLoop.Run(rows, columns, shape.Size / (rows.Output * columns.Output), x.Elements<T>(), elements, places);
        GC.KeepAlive(x);
        return (y, indices);
    }
}
