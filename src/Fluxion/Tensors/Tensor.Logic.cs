namespace Fluxion;

/// <content>Logic: of truth values, and of the bits of whole numbers. No derivative flows.</content>
public abstract partial class Tensor
{
    /// <summary>Whether both hold; of whole numbers the bits that both have.</summary>
    public static Tensor operator &(Tensor a, Tensor b) => Binary(Primitives.And.Instance, a, b);

    /// <summary>Whether both hold; of whole numbers the bits that both have.</summary>
    public static Tensor operator &(Tensor a, Scalar b) => Binary(Primitives.And.Instance, a, b);

    /// <summary>Whether both hold; of whole numbers the bits that both have.</summary>
    public static Tensor operator &(Scalar a, Tensor b) => Binary(Primitives.And.Instance, a, b);

    /// <summary>Whether one or both hold; of whole numbers the bits that one or both have.</summary>
    public static Tensor operator |(Tensor a, Tensor b) => Binary(Primitives.Or.Instance, a, b);

    /// <summary>Whether one or both hold; of whole numbers the bits that one or both have.</summary>
    public static Tensor operator |(Tensor a, Scalar b) => Binary(Primitives.Or.Instance, a, b);

    /// <summary>Whether one or both hold; of whole numbers the bits that one or both have.</summary>
    public static Tensor operator |(Scalar a, Tensor b) => Binary(Primitives.Or.Instance, a, b);

    /// <summary>Whether just one holds; of whole numbers the bits that just one has.</summary>
    public static Tensor operator ^(Tensor a, Tensor b) => Binary(Primitives.Xor.Instance, a, b);

    /// <summary>Whether just one holds; of whole numbers the bits that just one has.</summary>
    public static Tensor operator ^(Tensor a, Scalar b) => Binary(Primitives.Xor.Instance, a, b);

    /// <summary>Whether just one holds; of whole numbers the bits that just one has.</summary>
    public static Tensor operator ^(Scalar a, Tensor b) => Binary(Primitives.Xor.Instance, a, b);

    /// <summary>Whether a truth value does not hold.</summary>
    public static Tensor operator !(Tensor x)
    {
        Primitives.Require.Bool("!", x);
        return Primitives.Not.Instance.Apply(x);
    }

    /// <summary>The whole number with every bit turned; of truth values the opposite, as in NumPy.</summary>
    public static Tensor operator ~(Tensor x) => Primitives.Not.Instance.Apply(x);

    /// <summary>Whether elements are NaN, as a bool tensor; whole numbers never are.</summary>
    public Tensor IsNaN() => NotEqualTo(this);

    /// <summary>Whether elements are infinite, as a bool tensor; whole numbers never are.</summary>
    public Tensor IsInfinity() => DType.IsInteger() ? NotEqualTo(this) : Abs().EqualTo(double.PositiveInfinity);

    /// <summary>Whether elements are neither infinite nor NaN, as a bool tensor; whole numbers always are.</summary>
    public Tensor IsFinite() => DType.IsInteger() ? EqualTo(this) : Abs() < double.PositiveInfinity;

    /// <summary>
    /// Whether elements are near those of another tensor: |x − other| ≤ absolute + relative · |other|, or equal infinities. NaN is near nothing.
    /// NumPy and PyTorch: <c>isclose</c>.
    /// </summary>
    /// <param name="other">What to be near to; broadcast.</param>
    /// <param name="relative">The error allowed in units of the other number.</param>
    /// <param name="absolute">The error allowed beside it.</param>
    public Tensor IsClose(Tensor other, double relative = 1e-5, double absolute = 1e-8)
    {
        Primitives.Require.Floating("IsClose", this);
        return EqualTo(other) | (((this - other).Abs() <= (other.Abs() * relative) + absolute) & other.IsFinite());
    }
}
