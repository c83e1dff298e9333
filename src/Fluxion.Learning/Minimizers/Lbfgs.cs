namespace Fluxion;

/// <summary>
/// L-BFGS: a quasi-Newton method that builds its picture of the curvature from the last few steps and changes of the gradient (D. Liu and
/// J. Nocedal, 1989; Nocedal and Wright, algorithms 7.4 and 7.5). The first choice for smooth functions of many variables.
/// </summary>
public sealed record Lbfgs : Minimizer
{
    /// <summary>How many steps are remembered.</summary>
    public int HistorySize { get; init => field = Option.AtLeastOne(value); } = 10;

    private protected override SearchDirection Begin(Objective objective) => new LbfgsDirection(HistorySize);
}
