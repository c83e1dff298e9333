namespace Fluxion.Primitives;

/// <summary>What operations along the lines of one axis share.</summary>
internal static class AxisLines
{
    /// <summary>The tensor as (outer, length, inner) around the axis.</summary>
    internal static (int Outer, int Length, int Inner) Of(Shape shape, int axis) =>
        (AxisExtents.Outer(shape, axis), shape[axis], AxisExtents.Inner(shape, axis));

    /// <summary>Each element's predecessor in the direction of a scan; a number in front of the first.</summary>
    internal static Tensor Previous(Tensor x, int axis, bool reverse, Scalar beforeFirst)
    {
        var length = x.Shape[axis];
        if (length == 0)
        {
            return x;
        }

        var edge = beforeFirst.As("Previous", x.DType).Repeated(Shape.Create([.. x.Shape.Extents[..axis], 1, .. x.Shape.Extents[(axis + 1)..]]));
        var rest = x.Slice(axis, reverse ? 1 : 0, length - 1);
        return Tensor.Concatenate(reverse ? [rest, edge] : [edge, rest], axis);
    }
}
