namespace Fluxion;

/// <summary>Two trees that should have one structure differ, or a number of leaves does not fit a tree; the message says where.</summary>
public sealed class TreeException : InvalidOperationException
{
    /// <summary>An error with a message.</summary>
    /// <param name="message">What does not fit, where, and what to do.</param>
    public TreeException(string message)
        : base(message)
    {
    }
}
