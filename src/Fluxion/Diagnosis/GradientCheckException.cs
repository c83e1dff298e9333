namespace Fluxion;

/// <summary>A derivative differs from what finite differences say; the message is the report.</summary>
public sealed class GradientCheckException : ArithmeticException
{
    /// <summary>An error with its explanation.</summary>
    /// <param name="message">The report.</param>
    public GradientCheckException(string message)
        : base(message)
    {
    }
}
