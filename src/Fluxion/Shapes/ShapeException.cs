namespace Fluxion;

/// <summary>An operation was given shapes, axes or indices that do not fit.</summary>
public sealed class ShapeException : ArgumentException
{
    /// <summary>An error with its explanation.</summary>
    /// <param name="message">Operation, shapes, and what to do.</param>
    public ShapeException(string message)
        : base(message)
    {
    }
}
