namespace Fluxion.Primitives;

/// <summary>A shape as seen from one of its axes.</summary>
internal static class AxisExtents
{
    /// <summary>How many elements one step along the axis passes over: the product of the extents behind it.</summary>
    internal static int Inner(Shape shape, int axis) => Product(shape.Extents[(axis + 1)..]);

    /// <summary>How many lines along the axis lie one behind the other: the product of the extents before it.</summary>
    internal static int Outer(Shape shape, int axis) => Product(shape.Extents[..axis]);

    /// <summary>The shape with another extent along one axis.</summary>
    internal static Shape With(Shape shape, int axis, int extent)
    {
        int[] extents = [.. shape];
        extents[axis] = extent;
        return Shape.Create(extents);
    }

    /// <summary>How many elements axes of these extents have together.</summary>
    internal static int Product(ReadOnlySpan<int> extents)
    {
        var product = 1;
        foreach (var extent in extents)
        {
            product *= extent;
        }

        return product;
    }
}
