namespace Fluxion;

/// <content>Order by size. Everywhere equal elements keep their order, and NaN counts as larger than all numbers.</content>
public abstract partial class Tensor
{
    /// <summary>The elements along an axis from the smallest to the largest. A derivative flows to where each element stood.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="descending">Whether to begin with the largest, NaN before all.</param>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public Tensor Sort(int axis = -1, bool descending = false)
    {
        axis = Axis.Resolve("Sort", axis, Shape);
        var rows = SwapAxes(axis, -1);
        return rows.GatherAlong(rows.ArgSort(-1, descending), -1).SwapAxes(axis, -1);
    }

    /// <summary>Where the elements stand that <see cref="Sort"/> puts in order, as int64: <see cref="GatherAlong"/> sorts by them.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="descending">Whether to begin with the largest, NaN before all.</param>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public Tensor ArgSort(int axis = -1, bool descending = false)
    {
        axis = Axis.Resolve("ArgSort", axis, Shape);
        return new Primitives.ArgSort(descending).Apply(SwapAxes(axis, -1)).SwapAxes(axis, -1);
    }

    /// <summary>The largest elements along an axis, from the largest on; or the smallest, from the smallest on. Derivatives flow through the values.</summary>
    /// <param name="count">How many.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="largest">Whether the largest are wanted.</param>
    /// <returns>The values, and where they stand along the axis, as int64; of equal ones the first.</returns>
    /// <exception cref="ShapeException">There are not as many elements.</exception>
    public (Tensor Values, Tensor Indices) TopK(int count, int axis = -1, bool largest = true)
    {
        axis = Axis.Resolve("TopK", axis, Shape);
        if (count < 0 || count > Shape[axis])
        {
            throw new ShapeException($"TopK: {count} elements are not to be had from the {Shape[axis]} along axis {axis} of {Shape}.");
        }

        var indices = ArgSort(axis, largest).Slice(axis, 0, count);
        return (GatherAlong(indices, axis), indices);
    }

    /// <summary>
    /// The different elements in rising order, all NaN as one. They are constants: what occurs twice has no derivative, so none flows.
    /// How many there are depends on values, which a trace or a batch does not have.
    /// </summary>
    /// <returns>
    /// The values; for each element of this tensor, in its shape, the place of its value; and how often each value occurs. The last two as int64.
    /// </returns>
    /// <exception cref="TransformException">The tensor has no values yet.</exception>
    public (Tensor Values, Tensor Inverse, Tensor Counts) Unique()
    {
        Tensor plain = Concrete("Unique");
        var sorted = plain.Flatten().Sort();
        var isFirst = sorted.SearchSorted(sorted).EqualTo(Arange(0, Size, dtype: DType.Int64));
        var values = sorted.MaskedSelect(isFirst);
        return (values, values.SearchSorted(plain), sorted.SearchSorted(values, right: true) - sorted.SearchSorted(values));
    }

    /// <summary>Where values belong among the elements of this tensor, which rise along its last axis. Piecewise constant: no derivative flows.</summary>
    /// <param name="values">Numbers of any shape where this tensor has one axis; otherwise rows for its rows.</param>
    /// <param name="right">Whether to answer the place behind equal elements, not the one before.</param>
    /// <returns>How many elements stand before, as int64, in the shape of the values.</returns>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    /// <exception cref="DTypeException">The element types differ.</exception>
    public Tensor SearchSorted(Tensor values, bool right = false) => new Primitives.SearchSorted(right).Apply(this, values);

    /// <summary>In which bin between rising boundaries each element lies: how many boundaries are below it. No derivative flows.</summary>
    /// <param name="boundaries">A tensor of one axis.</param>
    /// <param name="right">Whether an element that equals a boundary lies in the bin behind it, not in the one before.</param>
    /// <exception cref="ShapeException">The boundaries have more than one axis.</exception>
    public Tensor Bucketize(Tensor boundaries, bool right = false) => boundaries.Rank == 1
        ? boundaries.SearchSorted(this, right)
        : throw new ShapeException($"Bucketize: boundaries have shape {boundaries.Shape}; give a tensor of one axis.");
}
