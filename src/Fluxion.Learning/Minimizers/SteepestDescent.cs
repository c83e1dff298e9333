namespace Fluxion;

/// <summary>
/// Along −∇f, with a line search. Simple, and slow where the valley is narrow. For gradient descent at a fixed or scheduled rate see
/// <see cref="GradientDescent"/>.
/// </summary>
public sealed record SteepestDescent : Minimizer
{
    private protected override SearchDirection Begin(Objective objective) => new SteepestDirection();
}
