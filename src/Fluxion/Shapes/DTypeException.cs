namespace Fluxion;

/// <summary>An operation was given tensors of an element type that it does not take.</summary>
public sealed class DTypeException : ArgumentException
{
    /// <summary>An error with its explanation.</summary>
    /// <param name="message">Operation, types, and what to do.</param>
    public DTypeException(string message)
        : base(message)
    {
    }
}
