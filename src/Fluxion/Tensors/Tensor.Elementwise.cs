namespace Fluxion;

/// <content>Functions of each element; shape and element type stay.</content>
public abstract partial class Tensor
{
    /// <summary>eˣ.</summary>
    public Tensor Exp() => Primitives.Exp.Instance.Apply(this);

    /// <summary>The natural logarithm; −∞ at 0, NaN below.</summary>
    public Tensor Log() => Primitives.Log.Instance.Apply(this);

    /// <summary>The square root; NaN below 0. Its derivative at 0 is +∞.</summary>
    public Tensor Sqrt() => Primitives.Sqrt.Instance.Apply(this);

    /// <summary>The absolute value. Its derivative at 0 is 0.</summary>
    public Tensor Abs() => Primitives.Abs.Instance.Apply(this);

    /// <summary>−1, 0 or 1.</summary>
    public Tensor Sign() => Primitives.Sign.Instance.Apply(this);

    /// <summary>1 where the element is above 0, else 0.</summary>
    public Tensor Step() => Primitives.Step.Instance.Apply(this);

    /// <summary>The sine of an angle in radians.</summary>
    public Tensor Sin() => Primitives.Sin.Instance.Apply(this);

    /// <summary>The cosine of an angle in radians.</summary>
    public Tensor Cos() => Primitives.Cos.Instance.Apply(this);

    /// <summary>The hyperbolic tangent.</summary>
    public Tensor Tanh() => Primitives.Tanh.Instance.Apply(this);

    /// <summary>The error function erf x = 2/√π ∫₀ˣ e^−t² dt.</summary>
    public Tensor Erf() => Primitives.Erf.Instance.Apply(this);

    /// <summary>1 − erf x, which keeps its digits where erf x is near 1.</summary>
    public Tensor Erfc() => Primitives.Erfc.Instance.Apply(this);

    /// <summary>x · x.</summary>
    public Tensor Square() => this * this;

    /// <summary>The elements to a power, element by element.</summary>
    /// <param name="exponent">The exponents; broadcast.</param>
    public Tensor Pow(Tensor exponent) => Binary(Primitives.Pow.Instance, this, exponent);

    /// <summary>The elements to a power.</summary>
    /// <param name="exponent">The exponent.</param>
    public Tensor Pow(Scalar exponent) => Binary(Primitives.Pow.Instance, this, exponent);

    /// <summary>The greater of two elements. Equal ones share the derivative evenly.</summary>
    /// <param name="a">One tensor.</param>
    /// <param name="b">The other; broadcast.</param>
    public static Tensor Maximum(Tensor a, Tensor b) => Binary(Primitives.Maximum.OfTensors, a, b);

    /// <summary>The greater of element and number. Where they are equal the derivative is 0, as that of ReLU.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="b">The number.</param>
    public static Tensor Maximum(Tensor a, Scalar b) => Binary(Primitives.Maximum.BesideNumber, a, b);

    /// <summary>The greater of number and element. Where they are equal the derivative is 0, as that of ReLU.</summary>
    /// <param name="a">The number.</param>
    /// <param name="b">The tensor.</param>
    public static Tensor Maximum(Scalar a, Tensor b) => Binary(Primitives.Maximum.BesideNumber, a, b);

    /// <summary>The smaller of two elements. Equal ones share the derivative evenly.</summary>
    /// <param name="a">One tensor.</param>
    /// <param name="b">The other; broadcast.</param>
    public static Tensor Minimum(Tensor a, Tensor b) => Binary(Primitives.Minimum.OfTensors, a, b);

    /// <summary>The smaller of element and number. Where they are equal the derivative is 0.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="b">The number.</param>
    public static Tensor Minimum(Tensor a, Scalar b) => Binary(Primitives.Minimum.BesideNumber, a, b);

    /// <summary>The smaller of number and element. Where they are equal the derivative is 0.</summary>
    /// <param name="a">The number.</param>
    /// <param name="b">The tensor.</param>
    public static Tensor Minimum(Scalar a, Tensor b) => Binary(Primitives.Minimum.BesideNumber, a, b);

    /// <summary>Whether elements are equal, as a bool tensor. (<c>==</c> compares references.)</summary>
    /// <param name="other">The other tensor; broadcast.</param>
    public Tensor EqualTo(Tensor other) => Binary(Primitives.Equal.Instance, this, other);

    /// <summary>Whether elements equal a number, as a bool tensor.</summary>
    /// <param name="other">The number.</param>
    public Tensor EqualTo(Scalar other) => Binary(Primitives.Equal.Instance, this, other);

    /// <summary>Whether elements differ, as a bool tensor.</summary>
    /// <param name="other">The other tensor; broadcast.</param>
    public Tensor NotEqualTo(Tensor other) => Binary(Primitives.NotEqual.Instance, this, other);

    /// <summary>Whether elements differ from a number, as a bool tensor.</summary>
    /// <param name="other">The number.</param>
    public Tensor NotEqualTo(Scalar other) => Binary(Primitives.NotEqual.Instance, this, other);

    /// <summary>The same values in another element type. Towards whole numbers it truncates and saturates, and no derivative flows.</summary>
    /// <param name="dtype">The other element type.</param>
    public Tensor Cast(DType dtype) => dtype == DType ? this : new Primitives.Cast(dtype).Apply(this);

    /// <summary>The same value, as a constant to every derivative.</summary>
    public Tensor StopGradient() => Primitives.StopGradient.Instance.Apply(this);
}
