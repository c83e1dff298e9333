namespace Fluxion;

/// <content>Elements that index tensors name. Negative indices count from the end.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// For each index the element that it names along an axis, all other axes being the index's own: what <see cref="ArgSort"/>
    /// answers, used. NumPy's <c>take_along_axis</c>, PyTorch's <c>gather</c>.
    /// </summary>
    /// <param name="indices">An integer tensor of as many axes; along all but the one axis the two broadcast.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>An element for each index. Where one is named several times, its derivatives add up.</returns>
    /// <exception cref="ShapeException">An index lies outside, or the shapes do not fit.</exception>
    public Tensor GatherAlong(Tensor indices, int axis)
    {
        axis = Axis.Resolve("GatherAlong", axis, Shape);
        Primitives.AlongAxis.CheckRank("GatherAlong", this, indices);
        var others = Broadcasting.Join("GatherAlong", Primitives.AxisExtents.With(Shape, axis, 1), Primitives.AxisExtents.With(indices.Shape, axis, 1));
        return new Primitives.GatherAlong(axis).Apply(
            BroadcastTo(Primitives.AxisExtents.With(others, axis, Shape[axis])),
            indices.BroadcastTo(Primitives.AxisExtents.With(others, axis, indices.Shape[axis])));
    }

    /// <summary>The slices along one axis that indices name, in their order; a slice may come more than once.</summary>
    /// <param name="indices">An integer tensor of any shape, which stands in the result in place of the axis.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">An index lies outside.</exception>
    public Tensor Take(Tensor indices, int axis = 0)
    {
        axis = Axis.Resolve("Take", axis, Shape);
        var parts = new TensorIndex[axis + 1];
        Array.Fill(parts, Range.All);
        parts[axis] = indices;
        return this[parts];
    }

    /// <summary>Each slice along an axis repeated in a row as often as its own count says.</summary>
    /// <param name="counts">A count for each slice.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">A count is negative, or there is not one for each slice.</exception>
    public Tensor Repeat(ReadOnlySpan<int> counts, int axis)
    {
        axis = Axis.Resolve("Repeat", axis, Shape);
        if (counts.Length != Shape[axis])
        {
            throw new ShapeException($"Repeat: {counts.Length} counts for the {Shape[axis]} slices along axis {axis} of {Shape}; give one for each.");
        }

        var places = new List<long>();
        for (var i = 0; i < counts.Length; i++)
        {
            places.AddRange(Enumerable.Repeat((long)i, NotNegative("Repeat", counts[i])));
        }

        return Take(Of<long>([.. places]), axis);
    }

    /// <summary>The rows of this table that indices name: word vectors for words.</summary>
    /// <param name="indices">An integer tensor of any shape.</param>
    /// <param name="padding">A row that stands for no word: no derivative flows to it.</param>
    /// <returns>A tensor of the indices' shape followed by that of a row.</returns>
    /// <exception cref="ShapeException">An index or the padding names no row.</exception>
    public Tensor Embedding(Tensor indices, int? padding = null)
    {
        var rows = Take(indices);
        if (padding is not { } unused)
        {
            return rows;
        }

        if (unused < -Shape[0] || unused >= Shape[0])
        {
            throw new ShapeException($"Embedding: the padding {unused} names no row of a table of shape {Shape}.");
        }

        var place = unused < 0 ? unused + Shape[0] : unused;
        var wrapped = new Primitives.WrapIndex("Embedding", 0, Shape[0]).Apply(indices);
        var isPadding = wrapped.EqualTo(place).Reshape([.. indices.Shape.Extents, .. Enumerable.Repeat(1, Rank - 1)]);
        return Where(isPadding, rows.StopGradient(), rows);
    }
}
