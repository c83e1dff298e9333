using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>What gathering and scattering along one axis share: indices with as many axes as the tensor, and equal to it along all others.</summary>
internal static class AlongAxis
{
    internal static void Check(string operation, Shape named, Tensor indices, int axis)
    {
        Require.Integer(operation, indices);
        if (indices.Rank != named.Rank || !AxisExtents.With(indices.Shape, axis, 0).Equals(AxisExtents.With(named, axis, 0)))
        {
            throw new ShapeException(
                $"{operation}: indices of shape {indices.Shape} do not fit a tensor of shape {named}; all axes but axis {axis} must have equal extents.");
        }
    }

    internal static void CheckRank(string operation, Tensor x, Tensor indices)
    {
        if (indices.Rank != x.Rank)
        {
            throw new ShapeException(
                $"{operation}: indices of shape {indices.Shape} for a tensor of shape {x.Shape}; they need as many axes. To take whole slices use Take.");
        }
    }

    internal static AxisPlaces Places(Shape named, Shape indices, int axis)
    {
        var (outer, length, inner) = AxisLines.Of(named, axis);
        return new AxisPlaces(inner == 0 ? 0 : outer, length, indices[axis], inner);
    }

    /// <summary>Throws in words where a kernel found an index outside, at a place other than −1.</summary>
    internal static void CheckInside(string operation, DenseTensor indices, int wrong, int extent, int axis)
    {
        if (wrong >= 0)
        {
            var index = indices.Elements<long>()[wrong];
            throw new ShapeException(extent == 0
                ? $"{operation}: index {index} along axis {axis}, which has no elements."
                : $"{operation}: index {index} is out of range along axis {axis}, which has {extent} elements; use {-extent} to {extent - 1}.");
        }
    }

    /// <summary>A copy of a tensor that has taken in the source's elements at the places that indices name.</summary>
    internal static DenseTensor Scatter<T, TOperator>(string operation, DenseTensor x, DenseTensor source, DenseTensor indices, int axis)
        where T : unmanaged
        where TOperator : struct, IScatterOperator<T>
    {
        source = source.Contiguous();
        var y = DenseTensor.Create<T>(x.Shape, out var elements);
        StridedCopy.Run(x.Shape.Extents, x.Strided<T>(), elements);
        var wrong = AxisScatter.Run<T, TOperator>(Places(x.Shape, indices.Shape, axis), source.Elements<T>(), indices.Elements<long>(), elements);
        CheckInside(operation, indices, wrong, x.Shape[axis], axis);
        GC.KeepAlive(x);
        GC.KeepAlive(source);
        GC.KeepAlive(indices);
        return y;
    }
}
