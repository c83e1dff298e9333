namespace Fluxion;

/// <summary>A transform such as <c>Grad</c> was used in a way that has no meaning.</summary>
public sealed class TransformException : InvalidOperationException
{
    /// <summary>An error with its explanation.</summary>
    /// <param name="message">What was done, and what to do instead.</param>
    public TransformException(string message)
        : base(message)
    {
    }
}
