namespace Fluxion;

/// <summary>A matrix has no inverse, or no factorisation of the wanted kind, at the values it has.</summary>
public sealed class SingularMatrixException : ArithmeticException
{
    /// <summary>An error with its explanation.</summary>
    /// <param name="message">Operation, which matrix, and what to do.</param>
    public SingularMatrixException(string message)
        : base(message)
    {
    }
}
