namespace Fluxion;

/// <summary>
/// Adagrad (J. Duchi, E. Hazan and Y. Singer, 2011): every weight has a rate of its own, which falls with the squares of its gradients. In
/// PyTorch's form, with d = g + decay · w: s ← s + d²; w ← w − rate / (1 + (t − 1) rateDecay) · d / (√s + ε) at step t = 1, 2, …
/// The memory is s.
/// </summary>
/// <param name="Rate">The learning rate: a number, or a schedule.</param>
public sealed record Adagrad(Schedule Rate) : Optimizer(Rate)
{
    /// <summary>With PyTorch's rate, 0.01.</summary>
    public Adagrad()
        : this(0.01)
    {
    }

    /// <summary>How fast the rate falls by itself.</summary>
    public double RateDecay { get; init => field = Option.NonNegative(value); }

    /// <summary>Half the strength of an L2 penalty, whose gradient decay · w is added.</summary>
    public double WeightDecay { get; init => field = Option.NonNegative(value); }

    /// <summary>Where the sums of squares start.</summary>
    public double InitialAccumulatorValue { get; init => field = Option.NonNegative(value); }

    /// <summary>ε, which keeps the divisor from 0.</summary>
    public double Eps { get; init => field = Option.NonNegative(value); } = 1e-10;

    /// <inheritdoc/>
    protected override int Memories => 1;

    /// <inheritdoc/>
    protected override Tensor Remember(TensorType type, int index) =>
        type.DType.IsFloating() ? Tensor.Full(type.Shape, InitialAccumulatorValue, type.DType) : base.Remember(type, index);

    /// <inheritdoc/>
    protected override Tensor Step(Tensor weights, Tensor gradient, Tensor[] memory, Tensor rate, Tensor step)
    {
        var slope = WeightDecay == 0 ? gradient : gradient + (WeightDecay * weights);
        var falling = RateDecay == 0 ? rate : rate / (1 + ((step - 1) * RateDecay));
        memory[0] += slope.Square();
        return weights - (falling.Cast(weights.DType) * slope / (memory[0].Sqrt() + Eps));
    }
}
