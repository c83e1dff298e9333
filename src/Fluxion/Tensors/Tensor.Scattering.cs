namespace Fluxion;

/// <content>Elements sent to places that index tensors name, in the order of the indices: the same bits on any number of threads.</content>
public abstract partial class Tensor
{
    /// <summary>This tensor with elements added where indices say along an axis.</summary>
    /// <param name="indices">An integer tensor of as many axes; it broadcasts along all but the one axis. Negative ones count from the end.</param>
    /// <param name="source">An element for each index; broadcast.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">An index lies outside, or the shapes do not fit.</exception>
    public Tensor ScatterAdd(Tensor indices, Tensor source, int axis)
    {
        (indices, source, axis) = Scattered("ScatterAdd", indices, source, axis);
        return new Primitives.ScatterAddAlong(axis).Apply(this, source, indices);
    }

    /// <summary>
    /// This tensor with elements replaced where indices say along an axis. Where several meet, the last one wins, and it alone has a
    /// derivative.
    /// </summary>
    /// <param name="indices">An integer tensor of as many axes; it broadcasts along all but the one axis. Negative ones count from the end.</param>
    /// <param name="source">An element for each index; broadcast.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">An index lies outside, or the shapes do not fit.</exception>
    public Tensor ScatterSet(Tensor indices, Tensor source, int axis)
    {
        (indices, source, axis) = Scattered("ScatterSet", indices, source, axis);
        if (indices.Shape[axis] == 0)
        {
            return this;
        }

        // Places that nobody names take the last element, −1, which the condition then leaves out.
        var last = new Primitives.LastAlong(Shape[axis], axis).Apply(indices);
        return Where(last >= 0, new Primitives.GatherAlong(axis).Apply(source, last), this);
    }

    /// <summary>This tensor with larger elements in place of its own where indices send them; NaN wins. Equal ones share the derivative evenly.</summary>
    /// <param name="indices">An integer tensor of as many axes; it broadcasts along all but the one axis. Negative ones count from the end.</param>
    /// <param name="source">An element for each index; broadcast.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">An index lies outside, or the shapes do not fit.</exception>
    public Tensor ScatterMax(Tensor indices, Tensor source, int axis)
    {
        (indices, source, axis) = Scattered("ScatterMax", indices, source, axis);
        return new Primitives.ScatterExtremum(largest: true, axis).Apply(this, source, indices);
    }

    /// <summary>This tensor with smaller elements in place of its own where indices send them; NaN wins. Equal ones share the derivative evenly.</summary>
    /// <param name="indices">An integer tensor of as many axes; it broadcasts along all but the one axis. Negative ones count from the end.</param>
    /// <param name="source">An element for each index; broadcast.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">An index lies outside, or the shapes do not fit.</exception>
    public Tensor ScatterMin(Tensor indices, Tensor source, int axis)
    {
        (indices, source, axis) = Scattered("ScatterMin", indices, source, axis);
        return new Primitives.ScatterExtremum(largest: false, axis).Apply(this, source, indices);
    }

    /// <summary>This tensor with whole slices added along an axis. Slices that meet add up.</summary>
    /// <param name="indices">An integer tensor of one axis: where each slice goes. Negative ones count from the end.</param>
    /// <param name="source">The slices, as many along the axis as there are indices; broadcast.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">An index lies outside, or the shapes do not fit.</exception>
    public Tensor IndexAdd(Tensor indices, Tensor source, int axis = 0)
    {
        axis = Axis.Resolve("IndexAdd", axis, Shape);
        if (indices.Rank != 1)
        {
            throw new ShapeException($"IndexAdd: indices have shape {indices.Shape}; give a tensor of one axis, or use ScatterAdd.");
        }

        Primitives.Require.SameDType("IndexAdd", this, source);
        var slices = source.BroadcastTo(Primitives.AxisExtents.With(Shape, axis, indices.Size)).MoveAxis(axis, 0);
        var places = new Primitives.WrapIndex("IndexAdd", axis, Shape[axis]).Apply(indices);
        var table = Shape.Create([Shape[axis], .. Shape.Extents[..axis], .. Shape.Extents[(axis + 1)..]]);
        return this + new Primitives.ScatterAddRows(table).Apply(slices, places).MoveAxis(0, axis);
    }

    private (Tensor Indices, Tensor Source, int Axis) Scattered(string operation, Tensor indices, Tensor source, int axis)
    {
        axis = Axis.Resolve(operation, axis, Shape);
        Primitives.Require.Integer(operation, indices);
        Primitives.Require.SameDType(operation, this, source);
        Primitives.AlongAxis.CheckRank(operation, this, indices);
        var shape = Primitives.AxisExtents.With(Shape, axis, indices.Shape[axis]);
        return (indices.BroadcastTo(shape), source.BroadcastTo(shape), axis);
    }
}
