namespace Fluxion;

/// <content>Norms of vectors.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// The norm (Σ |x|ᵖ)^(1/p) of what lies along the axes as one vector; over the two axes of a matrix with order 2 it is Frobenius's. Nothing
    /// overflows on the way, however large or small the elements. Order ∞ is the largest |x|, −∞ the smallest, and 0 counts what is not 0.
    /// At 0 every derivative is 0, a subgradient; elements that are 0 likewise get none where |x|ᵖ has a kink there. Elements that share the
    /// largest |x| share its derivative evenly.
    /// </summary>
    /// <param name="order">The order p: 0, positive, or infinite.</param>
    /// <param name="axis">The axes; all where left out.</param>
    /// <param name="keepDims">Whether to keep them with extent 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative and finite, or NaN.</exception>
    public Tensor Norm(double order = 2, Axes axis = default, bool keepDims = false)
    {
        Primitives.Require.Floating("Norm", this);
        if (double.IsNaN(order) || (order < 0 && double.IsFinite(order)))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, "Norm: the order is 0, positive, infinity or negative infinity.");
        }

        var axes = axis.Resolve("Norm", Shape);
        return order switch
        {
            double.PositiveInfinity => Abs().Max(Axes.Create(axes), keepDims),
            double.NegativeInfinity => Abs().Min(Axes.Create(axes), keepDims),
            0 => CountNonzero(Axes.Create(axes), keepDims).Cast(DType),
            1 => Abs().Sum(Axes.Create(axes), keepDims),
            _ when Size == 0 => Sum(Axes.Create(axes), keepDims),
            _ => PowerNorm(order, axes, keepDims),
        };
    }

    // The norm of what is scaled to have the largest element 1, times the scale, which is a constant: both derivatives belong together.
    private Tensor PowerNorm(double order, int[] axes, bool keepDims)
    {
        var largest = StopGradient().Abs().Max(Axes.Create(axes), keepDims: true);
        var isZero = largest.EqualTo(0);
        var scale = Where(largest > 0, Where(largest < double.PositiveInfinity, largest, 1), 1);
        var sum = Powers(this / scale, order).Sum(Axes.Create(axes), keepDims: true);
        var safe = Where(isZero, 1, sum);
        var root = order == 2 ? safe.Sqrt() : safe.Pow(1 / order);
        return Where(isZero, 0, scale * root).Reshape(Primitives.AxisGroups.Reduced(Shape, axes, keepDims).Extents);
    }

    private static Tensor Powers(Tensor x, double order)
    {
        if (order % 2 == 0)
        {
            return order == 2 ? x.Square() : x.Pow(order);
        }

        var isZero = x.EqualTo(0);
        return Where(isZero, 0, Where(isZero, 1, x).Abs().Pow(order));
    }
}
