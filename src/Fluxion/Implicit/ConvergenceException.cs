namespace Fluxion;

/// <summary>An iteration, one's own or Fluxion's, ended at a point that is not the solution it was to find.</summary>
public sealed class ConvergenceException : ArithmeticException
{
    /// <summary>An error with its explanation.</summary>
    /// <param name="message">Operation, how far it came, and what to do.</param>
    public ConvergenceException(string message)
        : base(message)
    {
    }
}
