namespace Fluxion;

/// <summary>
/// Newton's method with a line search: solves H p = −∇f with the whole Hessian. Where H is not positive definite a multiple of the identity
/// is added to it (Nocedal and Wright, algorithm 3.3), so that p leads down. On a quadratic bowl one step is enough. For up to some hundred
/// variables; beyond that see <see cref="NewtonCg"/>.
/// </summary>
public sealed record Newton : Minimizer
{
    private protected override SearchDirection Begin(Objective objective) => new NewtonDirection(objective);
}
