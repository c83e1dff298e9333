namespace Fluxion.Primitives;

/// <summary>A shape as seen from one of its axes.</summary>
internal static class AxisExtents
{
    /// <summary>How many elements one step along the axis passes over: the product of the extents behind it.</summary>
    internal static int Inner(Shape shape, int axis)
    {
        var inner = 1;
        foreach (var extent in shape.Extents[(axis + 1)..])
        {
            inner *= extent;
        }

        return inner;
    }

    /// <summary>The shape with another extent along one axis.</summary>
    internal static Shape With(Shape shape, int axis, int extent)
    {
        int[] extents = [.. shape];
        extents[axis] = extent;
        return Shape.Create(extents);
    }
}
