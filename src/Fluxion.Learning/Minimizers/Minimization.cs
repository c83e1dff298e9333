namespace Fluxion;

/// <summary>Where a <see cref="Minimizer"/> arrived, what it cost, and why it stopped.</summary>
/// <typeparam name="T">The argument's type.</typeparam>
/// <param name="X">The argument found.</param>
/// <param name="Value">The function there.</param>
/// <param name="GradientNorm">‖∇f‖ there.</param>
/// <param name="Iterations">The number of steps taken.</param>
/// <param name="Evaluations">What was computed on the way.</param>
/// <param name="Reason">Why it stopped.</param>
public sealed record Minimization<T>(T X, double Value, double GradientNorm, int Iterations, EvaluationCounts Evaluations, StopReason Reason)
    where T : ITree<T>
{
    /// <summary>Whether the gradient is as small as wanted.</summary>
    public bool Converged => Reason == StopReason.GradientTolerance;
}
