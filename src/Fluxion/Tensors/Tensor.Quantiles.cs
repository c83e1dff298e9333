namespace Fluxion;

/// <content>Quantiles, of which the median is one.</content>
public abstract partial class Tensor
{
    /// <summary>The middle element along axes, or the mean of the two in the middle, as in NumPy. NaN where any element is.</summary>
    /// <param name="axis">The axes to take it over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    /// <exception cref="ShapeException">There are no elements.</exception>
    public Tensor Median(Axes axis = default, bool keepDims = false) => Quantile("Median", 0.5, axis, keepDims);

    /// <summary>
    /// The number that this share of the elements is not above, between two elements on the straight line from one to the other. NaN where any
    /// element is. A derivative flows to the two elements that it lies between.
    /// </summary>
    /// <param name="share">From 0, the smallest element, to 1, the largest.</param>
    /// <param name="axis">The axes to take it over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
    /// <exception cref="ShapeException">There are no elements.</exception>
    public Tensor Quantile(double share, Axes axis = default, bool keepDims = false) => Quantile("Quantile", share, axis, keepDims);

    private Tensor Quantile(string name, double share, Axes axis, bool keepDims)
    {
        Primitives.Require.Floating(name, this);
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, $"{name}: a share of the elements is between 0 and 1.");
        }

        var axes = axis.Resolve(name, Shape);
        var rows = Primitives.AxisRows.Of(this, axes);
        if (rows.Shape[1] == 0)
        {
            throw new ShapeException($"{name}: a tensor of shape {Shape} has no elements along these axes.");
        }

        var place = share * (rows.Shape[1] - 1);
        var (below, above) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        var sorted = rows.Sort();
        var between = below == above ? sorted[.., below] : Lerp(sorted[.., below], sorted[.., above], place - below);

        // NaN is the largest, so it is last.
        var last = sorted[.., ^1];
        return Where(last.EqualTo(last), between, last).Reshape(Primitives.AxisGroups.Reduced(Shape, axes, keepDims).Extents);
    }
}
