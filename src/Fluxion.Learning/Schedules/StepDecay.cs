namespace Fluxion;

/// <summary>initial · factorᵏ with k = ⌊t / every⌋: the rate falls by a factor every so many steps. PyTorch's StepLR.</summary>
public sealed record StepDecay : Schedule
{
    /// <summary>A rate that falls by a factor every so many steps.</summary>
    /// <param name="initial">The first rate, at least 0.</param>
    /// <param name="every">After how many steps it falls, at least 1.</param>
    /// <param name="factor">By what, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public StepDecay(double initial, int every, double factor = 0.1) =>
        (Initial, Every, Factor) = (Option.NonNegative(initial, nameof(initial)), Option.AtLeastOne(every, nameof(every)), Option.NonNegative(factor, nameof(factor)));

    /// <summary>The first rate.</summary>
    public double Initial { get; }

    /// <summary>After how many steps the rate falls.</summary>
    public int Every { get; }

    /// <summary>By what the rate is multiplied.</summary>
    public double Factor { get; }

    // A cast to whole numbers rounds towards 0, which is down here.
    /// <inheritdoc/>
    protected override Tensor Rate(Tensor step) =>
        Initial * Tensor.Of(Factor).Pow((step / Every).Cast(DType.Int64).Cast(DType.Float64));
}
