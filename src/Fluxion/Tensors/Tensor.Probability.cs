namespace Fluxion;

/// <content>Functions of probabilities and their logarithms; each element by itself.</content>
public abstract partial class Tensor
{
    /// <summary>The inverse of <see cref="Erf"/>: ±∞ at ±1, with derivative ∞, and NaN beyond.</summary>
    public Tensor ErfInv() => Primitives.ErfInv.Instance.Apply(this);

    /// <summary>The probability Φ(x) that a standard normal number is at most x, with all digits far below 0 too.</summary>
    public Tensor NormalCdf() => Primitives.NormalCdf.Instance.Apply(this);

    /// <summary>
    /// log Φ(x), the logarithm of <see cref="NormalCdf"/>, right where Φ(x) is 0 or 1 in floating point too. Far below 0 its second derivative
    /// loses about x² units of the last digit.
    /// </summary>
    public Tensor LogNormalCdf() => Primitives.LogNormalCdf.Instance.Apply(this);

    /// <summary>The inverse of <see cref="NormalCdf"/>, the quantile (probit): −∞ at 0, ∞ at 1, both with derivative ∞, and NaN beyond.</summary>
    public Tensor InverseNormalCdf() => Primitives.InverseNormalCdf.Instance.Apply(this);

    /// <summary>The log-odds log(x / (1 − x)), the inverse of <see cref="Sigmoid"/>: −∞ at 0, ∞ at 1, both with derivative ∞, and NaN beyond.</summary>
    public Tensor Logit() => Primitives.Logit.Instance.Apply(this);

    /// <summary>−x log x: 0 at 0, where its derivative is ∞, and −∞ below.</summary>
    public Tensor Entropy() => Primitives.Entropy.Instance.Apply(this);

    /// <summary>x log y, which is 0 where x is 0 and y any number; there both derivatives are 0 where y ≤ 0, and log y and 0 elsewhere.</summary>
    /// <param name="x">The factors.</param>
    /// <param name="y">What the logarithm is taken of; broadcast.</param>
    public static Tensor XLogY(Tensor x, Tensor y) => Binary(Primitives.XLogY.Instance, x, y);

    /// <summary>x log(1 + y), with digits near y = 0; where x is 0 it is 0, and both derivatives are 0 where y ≤ −1.</summary>
    /// <param name="x">The factors.</param>
    /// <param name="y">What is added to 1; broadcast.</param>
    public static Tensor XLog1PY(Tensor x, Tensor y) => Binary(Primitives.XLog1PY.Instance, x, y);

    /// <summary>log(eᵃ + eᵇ) without overflow. Of two infinities of one sign each has half of the derivative.</summary>
    /// <param name="a">One tensor.</param>
    /// <param name="b">The other; broadcast.</param>
    public static Tensor LogAddExp(Tensor a, Tensor b) => Binary(Primitives.LogAddExp.Instance, a, b);
}
