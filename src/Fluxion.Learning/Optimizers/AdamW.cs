namespace Fluxion;

/// <summary>
/// Adam with decoupled weight decay (I. Loshchilov and F. Hutter, 2019): the weights shrink by themselves, outside the running means:
/// w ← (1 − rate · decay) w − rate · m̂ / (√v̂ + ε). The memories are m, v and, with amsgrad, the largest v so far.
/// </summary>
/// <param name="Rate">The learning rate: a number, or a schedule.</param>
public sealed record AdamW(Schedule Rate) : Optimizer(Rate)
{
    /// <summary>With PyTorch's rate, 0.001.</summary>
    public AdamW()
        : this(0.001)
    {
    }

    /// <summary>β₁, how much of the running mean of gradients stays from step to step.</summary>
    public double Beta1 { get; init => field = Option.Fraction(value); } = 0.9;

    /// <summary>β₂, how much of the running mean of squares stays from step to step.</summary>
    public double Beta2 { get; init => field = Option.Fraction(value); } = 0.999;

    /// <summary>ε, which keeps the divisor from 0.</summary>
    public double Eps { get; init => field = Option.NonNegative(value); } = 1e-8;

    /// <summary>The share of the weights, times the rate, that a step takes away.</summary>
    public double WeightDecay { get; init => field = Option.NonNegative(value); } = 0.01;

    /// <summary>Whether to divide by the largest running mean of squares so far (S. Reddi, S. Kale and S. Kumar, 2018).</summary>
    public bool Amsgrad { get; init; }

    /// <inheritdoc/>
    protected override int Memories => Amsgrad ? 3 : 2;

    /// <inheritdoc/>
    protected override Tensor Step(Tensor weights, Tensor gradient, Tensor[] memory, Tensor rate, Tensor step)
    {
        var shrunk = (1 - (rate * WeightDecay)).Cast(weights.DType) * weights;
        return shrunk - AdamRule.Step(gradient, memory, rate, step, (Beta1, Beta2), Eps);
    }
}
