namespace Fluxion;

/// <content>Hyperbolic functions and their inverses; <see cref="Tanh"/> is among the basic ones.</content>
public abstract partial class Tensor
{
    /// <summary>The hyperbolic sine.</summary>
    public Tensor Sinh() => Primitives.Sinh.Instance.Apply(this);

    /// <summary>The hyperbolic cosine.</summary>
    public Tensor Cosh() => Primitives.Cosh.Instance.Apply(this);

    /// <summary>The inverse hyperbolic sine.</summary>
    public Tensor Asinh() => Primitives.Asinh.Instance.Apply(this);

    /// <summary>The inverse hyperbolic cosine, at least 0; NaN below 1. Its derivative at 1 is +∞.</summary>
    public Tensor Acosh() => Primitives.Acosh.Instance.Apply(this);

    /// <summary>The inverse hyperbolic tangent; infinite at ±1, NaN beyond.</summary>
    public Tensor Atanh() => Primitives.Atanh.Instance.Apply(this);
}
