namespace Fluxion;

/// <summary>Gradient descent: w ← w − rate · ∂L/∂w (A. Cauchy, 1847). It remembers nothing.</summary>
/// <param name="Rate">The learning rate: a number, or a schedule.</param>
public sealed record GradientDescent(Schedule Rate) : Optimizer(Rate)
{
    /// <inheritdoc/>
    protected override Tensor Step(Tensor weights, Tensor gradient, Tensor[] memory, Tensor rate, Tensor step) =>
        weights - (rate.Cast(weights.DType) * gradient);
}
