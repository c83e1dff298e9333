namespace Fluxion;

/// <content>Gamma and Bessel functions; each element by itself.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// log |Γ(x)|, the logarithm of the absolute value of the gamma function; ∞ at the poles 0, −1, −2, … Near its zeros below 0 it is right
    /// within rounding of its greatest term; for x &gt; 0 nearly to the last digit.
    /// </summary>
    public Tensor Lgamma() => Primitives.Lgamma.Instance.Apply(this);

    /// <summary>
    /// The digamma function ψ(x) = Γ′(x) / Γ(x). At ±0 it is ∓∞ and at the poles −1, −2, … NaN. Near its zeros below 0 it is right within
    /// rounding of its greater term; for x &gt; 0 nearly to the last digit.
    /// </summary>
    public Tensor Digamma() => Primitives.Digamma.Instance.Apply(this);

    /// <summary>
    /// The polygamma function ψ⁽ⁿ⁾(x), the n-th derivative of <see cref="Digamma"/>. At the poles 0, −1, −2, … it is ∞ for an odd order;
    /// for an even one it is ∓∞ at ±0 and NaN at the others. Near zeros below 0, which even orders have, it is right within rounding of its
    /// greater term. Its derivative is that of the next order.
    /// </summary>
    /// <param name="order">How often ψ is differentiated: 0 for ψ itself, 1 for trigamma; at most 100, where factorials are still numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is not in 0 to 100.</exception>
    public Tensor Polygamma(int order)
    {
        if (order is < 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, $"Polygamma: the order is {order}; it must lie in 0 to 100.");
        }

        return order == 0 ? Digamma() : new Primitives.Polygamma(order).Apply(this);
    }

    /// <summary>
    /// The logarithm of the beta function, log |Γ(a) Γ(b) / Γ(a + b)|, for positive numbers of any size. Where a is much greater than b, the
    /// derivative ψ(a) − ψ(a + b) loses digits. Below 0 it is a sum of three <see cref="Lgamma"/>.
    /// </summary>
    /// <param name="a">One tensor.</param>
    /// <param name="b">The other; broadcast.</param>
    public static Tensor LogBeta(Tensor a, Tensor b) => Binary(Primitives.LogBeta.Instance, a, b);

    /// <summary>The beta function Γ(a) Γ(b) / Γ(a + b) for positive numbers; for others its absolute value.</summary>
    /// <param name="a">One tensor.</param>
    /// <param name="b">The other; broadcast.</param>
    public static Tensor Beta(Tensor a, Tensor b) => LogBeta(a, b).Exp();

    /// <summary>The modified Bessel function of the first kind I₀, which is even; its derivative is I₁.</summary>
    public Tensor BesselI0() => Primitives.BesselI0.Instance.Apply(this);

    /// <summary>The modified Bessel function of the first kind I₁, which is odd; its derivative I₀ − I₁ / x is ½ at 0.</summary>
    public Tensor BesselI1() => Primitives.BesselI1.Instance.Apply(this);

    /// <summary>
    /// The Bessel function of the first kind J₀, which is even; 0 at ±∞. Its derivative is −J₁. The error is relative to the amplitude
    /// √(2 / πx), so that close to a zero fewer digits are right.
    /// </summary>
    public Tensor BesselJ0() => Primitives.BesselJ0.Instance.Apply(this);

    /// <summary>
    /// The Bessel function of the first kind J₁, which is odd; 0 at ±∞. Its derivative J₀ − J₁ / x is ½ at 0. The error is relative to the
    /// amplitude √(2 / πx), so that close to a zero other than 0 fewer digits are right.
    /// </summary>
    public Tensor BesselJ1() => Primitives.BesselJ1.Instance.Apply(this);
}
