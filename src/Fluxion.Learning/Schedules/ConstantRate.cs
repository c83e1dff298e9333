namespace Fluxion;

/// <summary>The same rate at every step.</summary>
public sealed record ConstantRate : Schedule
{
    private readonly Tensor _rate;

    /// <summary>The same rate at every step.</summary>
    /// <param name="value">The rate, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or not a number.</exception>
    public ConstantRate(double value)
    {
        Value = Option.NonNegative(value, "Rate");
        _rate = Tensor.Of(value);
    }

    /// <summary>The rate.</summary>
    public double Value { get; }

    /// <summary>Whether the other has the same rate.</summary>
    /// <param name="other">Another schedule.</param>
    public bool Equals(ConstantRate? other) => other is not null && Value.Equals(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    protected override Tensor Rate(Tensor step) => _rate;
}
