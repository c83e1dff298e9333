namespace Fluxion;

/// <summary>
/// Adam (D. Kingma and J. Ba, 2015): w ← w − rate · m̂ / (√v̂ + ε), where m̂ and v̂ are running means of d = g + decay · w and of d²,
/// corrected for their start at 0. The memories are m, v and, with amsgrad, the largest v so far.
/// </summary>
/// <param name="Rate">The learning rate: a number, or a schedule.</param>
public sealed record Adam(Schedule Rate) : Optimizer(Rate)
{
    /// <summary>With PyTorch's rate, 0.001.</summary>
    public Adam()
        : this(0.001)
    {
    }

    /// <summary>β₁, how much of the running mean of gradients stays from step to step.</summary>
    public double Beta1 { get; init => field = Option.Fraction(value); } = 0.9;

    /// <summary>β₂, how much of the running mean of squares stays from step to step.</summary>
    public double Beta2 { get; init => field = Option.Fraction(value); } = 0.999;

    /// <summary>ε, which keeps the divisor from 0.</summary>
    public double Eps { get; init => field = Option.NonNegative(value); } = 1e-8;

    /// <summary>Half the strength of an L2 penalty, whose gradient decay · w is added; see <see cref="AdamW"/> for decay apart from it.</summary>
    public double WeightDecay { get; init => field = Option.NonNegative(value); }

    /// <summary>Whether to divide by the largest running mean of squares so far (S. Reddi, S. Kale and S. Kumar, 2018).</summary>
    public bool Amsgrad { get; init; }

    /// <inheritdoc/>
    protected override int Memories => Amsgrad ? 3 : 2;

    /// <inheritdoc/>
    protected override Tensor Step(Tensor weights, Tensor gradient, Tensor[] memory, Tensor rate, Tensor step)
    {
        var slope = WeightDecay == 0 ? gradient : gradient + (WeightDecay * weights);
        return weights - AdamRule.Step(slope, memory, rate, step, (Beta1, Beta2), Eps);
    }
}
