namespace Fluxion.Primitives;

/// <summary>Brings axes, given in rising order, to the end as one, so that what works on rows works along any axes.</summary>
internal static class AxisRows
{
    /// <summary>A matrix whose rows hold what lies along the axes.</summary>
    internal static Tensor Of(Tensor x, int[] axes)
    {
        var length = axes.Aggregate(1, (product, axis) => product * x.Shape[axis]);
        return x.Transpose(Order(x.Rank, axes)).Reshape(AxisGroups.Reduced(x.Shape, axes, keepDims: false).Size, length);
    }

    /// <summary>Such a matrix as the tensor that it came from.</summary>
    internal static Tensor Back(Tensor rows, Shape shape, int[] axes)
    {
        var order = Order(shape.Rank, axes);
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        return rows.Reshape([.. order.Select(axis => shape[axis])]).Transpose(places);
    }

    private static int[] Order(int rank, int[] axes) => [.. Enumerable.Range(0, rank).Except(axes), .. axes];
}
