namespace Fluxion;

/// <content>Spread, differences and areas.</content>
public abstract partial class Tensor
{
    /// <summary>The variance Σ (x − mean)² / (n − correction), from differences to the mean, so that a large mean costs no digits.</summary>
    /// <param name="axis">The axes to take it over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    /// <param name="correction">1 for the unbiased variance of a sample, as in PyTorch; 0 for that of a population, as in NumPy.</param>
    /// <exception cref="ShapeException">There are no more elements than the correction.</exception>
    public Tensor Variance(Axes axis = default, bool keepDims = false, int correction = 1)
    {
        var (centred, axes, divisor) = Centred("Variance", axis, correction);
        return centred.Square().Sum(axes, keepDims) / divisor;
    }

    /// <summary>
    /// The standard deviation, √<see cref="Variance"/>, of numbers of any size. Where all elements are equal its derivative is 0, in every
    /// order, as in PyTorch.
    /// </summary>
    /// <param name="axis">The axes to take it over; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    /// <param name="correction">1 for the deviation in a sample, as in PyTorch; 0 for that in a population, as in NumPy.</param>
    /// <exception cref="ShapeException">There are no more elements than the correction.</exception>
    public Tensor StandardDeviation(Axes axis = default, bool keepDims = false, int correction = 1)
    {
        var (centred, axes, divisor) = Centred("StandardDeviation", axis, correction);
        return centred.Norm(2, axes, keepDims) / Math.Sqrt(divisor);
    }

    /// <summary>Differences of neighbours along an axis, of any order: each is one element shorter than the last.</summary>
    /// <param name="order">How often to take differences; 0 leaves the tensor as it is.</param>
    /// <param name="axis">The axis.</param>
    public Tensor Differences(int order = 1, int axis = -1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        Primitives.Require.Numeric("Differences", this);
        axis = Axis.Resolve("Differences", axis, Shape);
        var x = this;
        for (var i = 0; i < order && x.Shape[axis] > 0; i++)
        {
            x = x.Slice(axis, 1, x.Shape[axis] - 1) - x.Slice(axis, 0, x.Shape[axis] - 1);
        }

        return x;
    }

    /// <summary>The area under values at equal distances along an axis, by the trapezoid rule; 0 under fewer than two.</summary>
    /// <param name="spacing">The distance.</param>
    /// <param name="axis">The axis, which the result lacks.</param>
    public Tensor Trapezoid(double spacing = 1, int axis = -1)
    {
        Primitives.Require.Floating("Trapezoid", this);
        axis = Axis.Resolve("Trapezoid", axis, Shape);
        return Neighbours(axis).Sum(axis) * (spacing / 2);
    }

    /// <summary>The area under values at points along an axis, by the trapezoid rule; 0 under fewer than two.</summary>
    /// <param name="points">The points: one for each value of a line, or of this tensor's shape.</param>
    /// <param name="axis">The axis, which the result lacks.</param>
    /// <exception cref="ShapeException">There is not a point for each value.</exception>
    public Tensor Trapezoid(Tensor points, int axis = -1)
    {
        ArgumentNullException.ThrowIfNull(points);
        Primitives.Require.Floating("Trapezoid", this);
        axis = Axis.Resolve("Trapezoid", axis, Shape);
        if (points.Rank == 1 && points.Size == Shape[axis])
        {
            points = points.Reshape([points.Size, .. Enumerable.Repeat(1, Rank - 1 - axis)]).BroadcastTo(Shape);
        }

        Primitives.Require.SameShape("Trapezoid", this, points);
        return (Neighbours(axis) * points.Differences(1, axis)).Sum(axis) * 0.5;
    }

    // Sums of neighbours along the axis.
    private Tensor Neighbours(int axis)
    {
        var length = Math.Max(0, Shape[axis] - 1);
        return Slice(axis, Math.Min(1, Shape[axis]), length) + Slice(axis, 0, length);
    }

    private (Tensor Centred, Axes Axes, double Divisor) Centred(string operation, Axes axis, int correction)
    {
        Primitives.Require.Floating(operation, this);
        var axes = axis.Resolve(operation, Shape);
        var count = axes.Aggregate(1, (product, i) => product * Shape[i]);
        return count > correction && correction >= 0
            ? (this - Mean(Axes.Create(axes), keepDims: true), Axes.Create(axes), count - correction)
            : throw new ShapeException($"{operation}: {count} elements of a tensor of shape {Shape} with the correction {correction} leave nothing to divide by; take more elements, or the correction 0.");
    }
}
