namespace Fluxion;

/// <summary>One run of the strong Wolfe line search: first a bracket that must hold a good step, then its halving until one is found.</summary>
internal sealed class WolfeBracket(
    Func<double, double> value, Func<double, double> slope, StrongWolfe conditions, double startValue, double startSlope, double rounding)
{
    private int _trials;

    /// <summary>Algorithm 3.5: longer and longer steps until one is good, or one is too long.</summary>
    internal double? Find(double first)
    {
        var before = new Trial(0, startValue, startSlope);
        for (var step = first; Left; step *= 2)
        {
            var trial = Try(step);
            if (IsTooHigh(trial, before))
            {
                return Zoom(before, trial);
            }

            trial = trial with { Slope = slope(step) };
            if (IsFlat(trial))
            {
                return step;
            }

            if (trial.Slope >= 0)
            {
                return Zoom(trial, before);
            }

            before = trial;
        }

        return BestOf(before);
    }

    /// <summary>Algorithm 3.6: low is the best step so far, and a good one lies between low and high.</summary>
    private double? Zoom(Trial low, Trial high)
    {
        while (Left && Math.Abs(high.Step - low.Step) > 1e-14 * Math.Max(low.Step, high.Step))
        {
            var trial = Try(Interpolation.Between(low, high));
            if (IsTooHigh(trial, low))
            {
                high = trial;
                continue;
            }

            trial = trial with { Slope = slope(trial.Step) };
            if (IsFlat(trial))
            {
                return trial.Step;
            }

            (low, high) = (trial, trial.Slope * (high.Step - low.Step) >= 0 ? low : high);
        }

        return BestOf(low);
    }

    private bool Left => _trials < conditions.MaxTrials;

    private Trial Try(double step)
    {
        _trials++;
        return new Trial(step, value(step), null);
    }

    // Written so that NaN is too high.
    private bool IsTooHigh(Trial trial, Trial best) =>
        !(trial.Value <= startValue + (conditions.SufficientDecrease * trial.Step * startSlope) + rounding && (best.Step == 0 || trial.Value < best.Value + rounding));

    private bool IsFlat(Trial trial) => Math.Abs(trial.Slope!.Value) <= -conditions.Curvature * startSlope;

    private double? BestOf(Trial low) => low.Value < startValue ? low.Step : null;
}
