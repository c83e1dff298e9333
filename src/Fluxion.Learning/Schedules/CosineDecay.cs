namespace Fluxion;

/// <summary>
/// final + ½ (initial − final) (1 + cos(π t / steps)), and final from then on (I. Loshchilov and F. Hutter, SGDR, 2017, without restarts).
/// Up to the last step PyTorch's CosineAnnealingLR, which afterwards rises again.
/// </summary>
public sealed record CosineDecay : Schedule
{
    /// <summary>A rate that falls along half a cosine.</summary>
    /// <param name="initial">The first rate, at least 0.</param>
    /// <param name="steps">After how many steps the last rate is reached, at least 1.</param>
    /// <param name="final">The last rate, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public CosineDecay(double initial, int steps, double final = 0) =>
        (Initial, Steps, Final) = (Option.NonNegative(initial, nameof(initial)), Option.AtLeastOne(steps, nameof(steps)), Option.NonNegative(final, nameof(final)));

    /// <summary>The first rate.</summary>
    public double Initial { get; }

    /// <summary>After how many steps the last rate is reached.</summary>
    public int Steps { get; }

    /// <summary>The last rate.</summary>
    public double Final { get; }

    /// <inheritdoc/>
    protected override Tensor Rate(Tensor step) =>
        Final + (0.5 * (Initial - Final) * (1 + (Tensor.Minimum(step, Steps) * (Math.PI / Steps)).Cos()));
}
