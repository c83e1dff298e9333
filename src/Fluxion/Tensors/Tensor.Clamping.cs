namespace Fluxion;

/// <content>Numbers kept within bounds, between others, or finite; each element by itself.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// min(max(x, low), high), as <see cref="Maximum(Tensor, Scalar)"/> and <see cref="Minimum(Tensor, Scalar)"/>: the derivative is 1 between
    /// the bounds, and 0 at them and beyond, as that of <see cref="Relu"/>. Where low is above high, it is high. NaN stays NaN.
    /// </summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    public Tensor Clamp(Scalar low, Scalar high) => Minimum(Maximum(this, low), high);

    /// <summary>
    /// min(max(x, low), high) with bounds for each element, which get the derivative where they are the result. Where x equals a bound, the two
    /// share it evenly, as in <see cref="Maximum(Tensor, Tensor)"/>. Where low is above high, it is high. NaN stays NaN.
    /// </summary>
    /// <param name="low">The lower bounds; broadcast.</param>
    /// <param name="high">The upper bounds; broadcast.</param>
    public Tensor Clamp(Tensor low, Tensor high) => Minimum(Maximum(this, low), high);

    /// <summary>(1 − w) a + w b: a for weight 0 and b for weight 1, exactly where both are finite; beyond them it goes on along the line.</summary>
    /// <param name="a">Where the line starts.</param>
    /// <param name="b">Where it ends; broadcast.</param>
    /// <param name="weight">How far to go; broadcast.</param>
    public static Tensor Lerp(Tensor a, Tensor b, Tensor weight) => ((1 - weight) * a) + (weight * b);

    /// <summary>(1 − w) a + w b: a for weight 0 and b for weight 1, exactly where both are finite; beyond them it goes on along the line.</summary>
    /// <param name="a">Where the line starts.</param>
    /// <param name="b">Where it ends; broadcast.</param>
    /// <param name="weight">How far to go.</param>
    public static Tensor Lerp(Tensor a, Tensor b, double weight) => (a * (1 - weight)) + (b * weight);

    /// <summary>
    /// Finite numbers as they are, and others for NaN and the infinities. The derivative is 1 where the element is finite and 0 elsewhere.
    /// Whole numbers stay what they are.
    /// </summary>
    /// <param name="nan">What stands for NaN.</param>
    /// <param name="positiveInfinity">What stands for ∞; by default the greatest number of the element type.</param>
    /// <param name="negativeInfinity">What stands for −∞; by default the least number of the element type.</param>
    public Tensor NanToNum(double nan = 0, double? positiveInfinity = null, double? negativeInfinity = null)
    {
        if (!DType.IsFloating())
        {
            return this;
        }

        var greatest = DType == DType.Float32 ? float.MaxValue : double.MaxValue;
        var x = Where(NotEqualTo(this), nan, this);
        x = Where(x.EqualTo(double.PositiveInfinity), positiveInfinity ?? greatest, x);
        return Where(x.EqualTo(double.NegativeInfinity), negativeInfinity ?? -greatest, x);
    }
}
