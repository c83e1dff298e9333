namespace Fluxion;

/// <summary>
/// A learning rate that may change from step to step: a function of the number of steps done, itself written with tensors, so that a
/// training step can be traced as a whole. A plain number is the schedule that never changes.
/// </summary>
public abstract record Schedule
{
    /// <summary>The rate of a step.</summary>
    /// <param name="step">How many steps were done before, as a scalar tensor of any numeric type.</param>
    /// <returns>The rate, float64 of shape ().</returns>
    public Tensor At(Tensor step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Rate(step.Cast(DType.Float64));
    }

    /// <summary>The rate of a step as a number.</summary>
    /// <param name="step">How many steps were done before.</param>
    public double At(long step) => At(Tensor.Of(step)).Item<double>();

    /// <summary>The same rate at every step.</summary>
    /// <param name="rate">The rate.</param>
    public static implicit operator Schedule(double rate) => new ConstantRate(rate);

    /// <summary>The rate of a step.</summary>
    /// <param name="step">How many steps were done before, float64.</param>
    protected abstract Tensor Rate(Tensor step);
}
