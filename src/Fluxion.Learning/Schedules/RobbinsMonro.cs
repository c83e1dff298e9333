namespace Fluxion;

/// <summary>
/// a / (t + b)ᵖ at step t = 0, 1, 2, …: rates with Σ aₜ = ∞, so that any distance can be covered, and Σ aₜ² &lt; ∞, so that the noise of
/// the gradients dies out (H. Robbins and S. Monro, A Stochastic Approximation Method, 1951). Both hold exactly for ½ &lt; p ≤ 1.
/// </summary>
public sealed record RobbinsMonro : Schedule
{
    /// <summary>Rates a / (t + b)ᵖ.</summary>
    /// <param name="a">The scale, greater than 0.</param>
    /// <param name="b">The offset, greater than 0; the larger, the longer the first rate lasts.</param>
    /// <param name="p">How fast the rates fall, greater than ½ and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, so that one of the sums would not be what it must.</exception>
    public RobbinsMonro(double a, double b = 1, double p = 1)
    {
        A = Option.Positive(a, nameof(a));
        B = Option.Positive(b, nameof(b));
        P = p switch
        {
            <= 0.5 => throw new ArgumentOutOfRangeException(nameof(p), p, "RobbinsMonro: the squares of the rates a / (t + b)ᵖ add up to infinity, so noise would never die out; p must be greater than 1/2."),
            > 1 => throw new ArgumentOutOfRangeException(nameof(p), p, "RobbinsMonro: the rates a / (t + b)ᵖ have a finite sum, so the steps may end before the minimum; p must be at most 1."),
            >= 0 => p,
            _ => throw new ArgumentOutOfRangeException(nameof(p), p, "RobbinsMonro: p must be a number greater than 1/2 and at most 1."),
        };
    }

    /// <summary>The scale a.</summary>
    public double A { get; }

    /// <summary>The offset b.</summary>
    public double B { get; }

    /// <summary>The power p.</summary>
    public double P { get; }

    /// <inheritdoc/>
    protected override Tensor Rate(Tensor step) => A / (step + B).Pow(P);
}
