namespace Fluxion;

/// <content>Exponentials, logarithms, roots.</content>
public abstract partial class Tensor
{
    /// <summary>2ˣ. NumPy and PyTorch: <c>exp2</c>.</summary>
    public Tensor Exp2() => Primitives.Exp2.Instance.Apply(this);

    /// <summary>eˣ − 1, which keeps its digits near 0. NumPy and PyTorch: <c>expm1</c>.</summary>
    public Tensor Expm1() => Primitives.Expm1.Instance.Apply(this);

    /// <summary>The logarithm to base 2, exact at powers of two; −∞ at 0, NaN below.</summary>
    public Tensor Log2() => Primitives.Log2.Instance.Apply(this);

    /// <summary>The logarithm to base 10, exact at powers of ten; −∞ at 0, NaN below.</summary>
    public Tensor Log10() => Primitives.Log10.Instance.Apply(this);

    /// <summary>log(1 + x), which keeps its digits near 0; −∞ at −1, NaN below. NumPy and PyTorch: <c>log1p</c>.</summary>
    public Tensor Log1p() => Primitives.Log1p.Instance.Apply(this);

    /// <summary>1 / √x; ∞ at 0, NaN below. Its derivative at 0 is −∞.</summary>
    public Tensor Rsqrt() => Primitives.Rsqrt.Instance.Apply(this);

    /// <summary>The cube root, of negative numbers too. Its derivative at 0 is +∞.</summary>
    public Tensor Cbrt() => Primitives.Cbrt.Instance.Apply(this);

    /// <summary>1 / x; infinite at 0.</summary>
    public Tensor Reciprocal() => Primitives.Reciprocal.Instance.Apply(this);
}
