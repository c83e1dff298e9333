namespace Fluxion;

/// <content>Trigonometric functions and their inverses; <see cref="Sin"/> and <see cref="Cos"/> are among the basic ones.</content>
public abstract partial class Tensor
{
    /// <summary>The tangent of an angle in radians.</summary>
    public Tensor Tan() => Primitives.Tan.Instance.Apply(this);

    /// <summary>The angle in [−π/2, π/2] of this sine; NaN where it is beyond ±1. Its derivative at ±1 is +∞.</summary>
    public Tensor Asin() => Primitives.Asin.Instance.Apply(this);

    /// <summary>The angle in [0, π] of this cosine; NaN where it is beyond ±1. Its derivative at ±1 is −∞.</summary>
    public Tensor Acos() => Primitives.Acos.Instance.Apply(this);

    /// <summary>The angle in (−π/2, π/2) of this tangent.</summary>
    public Tensor Atan() => Primitives.Atan.Instance.Apply(this);

    /// <summary>The angle of the point (x, y) from the x axis, in [−π, π]. Its derivative at the origin is 0.</summary>
    /// <param name="y">The ordinate; broadcast.</param>
    /// <param name="x">The abscissa; broadcast.</param>
    public static Tensor Atan2(Tensor y, Tensor x) => Binary(Primitives.Atan2.Instance, y, x);

    /// <summary>The angle of the point (x, y) from the x axis, in [−π, π]. Its derivative at the origin is 0.</summary>
    /// <param name="y">The ordinate.</param>
    /// <param name="x">The abscissa.</param>
    public static Tensor Atan2(Tensor y, Scalar x) => Binary(Primitives.Atan2.Instance, y, x);

    /// <summary>The angle of the point (x, y) from the x axis, in [−π, π]. Its derivative at the origin is 0.</summary>
    /// <param name="y">The ordinate.</param>
    /// <param name="x">The abscissa.</param>
    public static Tensor Atan2(Scalar y, Tensor x) => Binary(Primitives.Atan2.Instance, y, x);

    /// <summary>√(a² + b²), the length of the hypotenuse, without overflow on the way. Its derivative at (0, 0) is 0.</summary>
    /// <param name="a">One side; broadcast.</param>
    /// <param name="b">The other; broadcast.</param>
    public static Tensor Hypot(Tensor a, Tensor b) => Binary(Primitives.Hypot.Instance, a, b);

    /// <summary>√(a² + b²), the length of the hypotenuse, without overflow on the way. Its derivative at (0, 0) is 0.</summary>
    /// <param name="a">One side.</param>
    /// <param name="b">The other.</param>
    public static Tensor Hypot(Tensor a, Scalar b) => Binary(Primitives.Hypot.Instance, a, b);

    /// <summary>√(a² + b²), the length of the hypotenuse, without overflow on the way. Its derivative at (0, 0) is 0.</summary>
    /// <param name="a">One side.</param>
    /// <param name="b">The other.</param>
    public static Tensor Hypot(Scalar a, Tensor b) => Binary(Primitives.Hypot.Instance, a, b);

    /// <summary>sin πx / πx, and 1 at 0: NumPy's and PyTorch's normalised <c>sinc</c>. It is exactly 0 at all other integers and at ±∞.</summary>
    public Tensor Sinc() => Primitives.Sinc.Instance.Apply(this);
}
