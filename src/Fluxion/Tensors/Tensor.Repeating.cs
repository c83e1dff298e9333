namespace Fluxion;

/// <content>More of the same elements.</content>
public abstract partial class Tensor
{
    /// <summary>The whole tensor several times along each axis, as NumPy's <c>tile</c>.</summary>
    /// <param name="counts">How often along each axis, from the last back; missing counts are 1, and further ones make new axes.</param>
    /// <exception cref="ShapeException">A count is negative.</exception>
    public Tensor Tile(params ReadOnlySpan<int> counts)
    {
        var rank = Math.Max(Rank, counts.Length);
        int[] apart = new int[2 * rank], repeated = new int[2 * rank], joined = new int[rank];
        for (var i = 0; i < rank; i++)
        {
            var (axis, place) = (i - (rank - Rank), i - (rank - counts.Length));
            var (extent, count) = (axis < 0 ? 1 : Shape[axis], place < 0 ? 1 : NotNegative("Tile", counts[place]));
            (apart[2 * i], apart[(2 * i) + 1]) = (1, extent);
            (repeated[2 * i], repeated[(2 * i) + 1]) = (count, extent);
            joined[i] = count * extent;
        }

        return Reshape(apart).BroadcastTo(Shape.Create(repeated)).Reshape(joined);
    }

    /// <summary>Each element several times in a row along an axis.</summary>
    /// <param name="count">How often.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">The count is negative.</exception>
    public Tensor Repeat(int count, int axis)
    {
        axis = Axis.Resolve("Repeat", axis, Shape);
        NotNegative("Repeat", count);
        int[] repeated = [.. Shape.Extents[..(axis + 1)], count, .. Shape.Extents[(axis + 1)..]];
        return ExpandDims(axis + 1).BroadcastTo(Shape.Create(repeated)).Reshape(Primitives.AxisExtents.With(Shape, axis, Shape[axis] * count).Extents);
    }

    private static int NotNegative(string operation, int count) =>
        count >= 0 ? count : throw new ShapeException($"{operation}: cannot repeat {count} times; counts are 0 or more.");
}
