namespace Fluxion;

/// <summary>
/// Finds a step α along a descent direction with the strong Wolfe conditions: φ(α) ≤ φ(0) + c₁ α φ'(0), so that the function falls enough,
/// and |φ'(α)| ≤ c₂ |φ'(0)|, so that the step is not too short (J. Nocedal and S. Wright, Numerical Optimization, algorithms 3.5 and 3.6).
/// </summary>
public sealed record StrongWolfe
{
    /// <summary>c₁, the share of the predicted fall that is enough.</summary>
    public double SufficientDecrease { get; init => field = Option.Fraction(value); } = 1e-4;

    /// <summary>c₂, the share of the slope that may be left; greater than c₁.</summary>
    public double Curvature { get; init => field = Option.Fraction(value); } = 0.9;

    /// <summary>After how many steps tried to give up.</summary>
    public int MaxTrials { get; init => field = Option.AtLeastOne(value); } = 40;

    /// <summary>Finds a step.</summary>
    /// <param name="value">φ, the function along the direction. Where it is not finite the step is too long.</param>
    /// <param name="slope">φ', asked for only where φ has been.</param>
    /// <param name="first">The step to try first, 1 for Newton-like directions.</param>
    /// <param name="rounding">The error of values: differences below it say nothing.</param>
    /// <returns>The step. If there is none with both conditions that rounding and trials allow, the best with the first one; if none, null.</returns>
    /// <exception cref="MinimizationException">The direction does not lead down.</exception>
    public double? Search(Func<double, double> value, Func<double, double> slope, double first = 1, double rounding = 0)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(slope);
        Option.Positive(first, nameof(first));
        if (!(Curvature > SufficientDecrease))
        {
            throw new InvalidOperationException($"StrongWolfe: Curvature must be greater than SufficientDecrease, or there may be no step with both conditions, but they are {Curvature} and {SufficientDecrease}.");
        }

        var start = slope(0);
        return start < 0
            ? new WolfeBracket(value, slope, this, value(0), start, rounding).Find(first)
            : throw new MinimizationException($"StrongWolfe: this is not a descent direction: the function's slope along it is {start:G6}, and must be negative. Search along −∇f, or along −H∇f with a positive definite H.");
    }
}
