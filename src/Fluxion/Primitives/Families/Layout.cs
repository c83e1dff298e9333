namespace Fluxion.Primitives;

/// <summary>Facts about strides.</summary>
internal static class Layout
{
    /// <summary>Null where these strides are those of row-major order without gaps, so that the fast loops apply.</summary>
    internal static int[]? Normalise(Shape shape, int[] strides)
    {
        var expected = 1;
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            if (shape[axis] != 1 && strides[axis] != expected)
            {
                return strides;
            }

            expected *= shape[axis];
        }

        return null;
    }
}
