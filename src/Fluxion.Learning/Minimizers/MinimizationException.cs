namespace Fluxion;

/// <summary>A function cannot be minimised: it is not finite where it must be, or a direction does not lead down.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class MinimizationException(string message) : InvalidOperationException(message);
