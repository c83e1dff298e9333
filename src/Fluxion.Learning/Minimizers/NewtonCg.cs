namespace Fluxion;

/// <summary>
/// Newton's method with a line search and without the Hessian: conjugate gradients solve H p = −∇f from products Hv, as exactly as the
/// distance deserves, and stop at a direction along which f curves down (Nocedal and Wright, algorithm 7.1).
/// </summary>
public sealed record NewtonCg : Minimizer
{
    private protected override SearchDirection Begin(Objective objective) => new ConjugateGradientDirection(objective);
}
