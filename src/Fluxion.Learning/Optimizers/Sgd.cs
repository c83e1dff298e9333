namespace Fluxion;

/// <summary>
/// Stochastic gradient descent, on gradients of batches, with the momentum of a heavy ball (B. Polyak, 1964) or Nesterov's (1983). In
/// PyTorch's form, with d = g + decay · w: v ← μ v + (1 − dampening) d, at the first step v ← d; w ← w − rate · v, or with Nesterov
/// w ← w − rate · (d + μ v). The memory is v; without momentum there is none, and w ← w − rate · d.
/// </summary>
/// <param name="Rate">The learning rate: a number, or a schedule.</param>
public sealed record Sgd(Schedule Rate) : Optimizer(Rate)
{
    /// <summary>μ, how much of the velocity stays from step to step; at least 0.</summary>
    public double Momentum { get; init => field = Option.NonNegative(value); }

    /// <summary>How much of the gradient is kept out of the velocity.</summary>
    public double Dampening { get; init; }

    /// <summary>Half the strength of an L2 penalty, whose gradient decay · w is added.</summary>
    public double WeightDecay { get; init => field = Option.NonNegative(value); }

    /// <summary>Whether to look ahead along the velocity; needs momentum without dampening.</summary>
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    protected override int Memories => Momentum == 0 ? 0 : 1;

    /// <inheritdoc/>
    protected override Tensor Step(Tensor weights, Tensor gradient, Tensor[] memory, Tensor rate, Tensor step)
    {
        if (Nesterov && (Momentum == 0 || Dampening != 0))
        {
            throw new InvalidOperationException($"Sgd: Nesterov needs Momentum greater than 0 and Dampening 0, but they are {Momentum} and {Dampening}.");
        }

        var slope = WeightDecay == 0 ? gradient : gradient + (WeightDecay * weights);
        return weights - (rate.Cast(weights.DType) * (Momentum == 0 ? slope : Velocity(slope, memory, step)));
    }

    private Tensor Velocity(Tensor slope, Tensor[] memory, Tensor step)
    {
        // The first gradient comes in whole. From a velocity of 0 that is so by itself, unless something is kept out.
        var incoming = Dampening == 0 ? slope : Tensor.Where(step.EqualTo(1), slope, (1 - Dampening) * slope);
        memory[0] = (Momentum * memory[0]) + incoming;
        return Nesterov ? slope + (Momentum * memory[0]) : memory[0];
    }
}
