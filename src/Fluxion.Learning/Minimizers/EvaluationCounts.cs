namespace Fluxion;

/// <summary>How often a minimiser computed what.</summary>
/// <param name="Function">Values of the function.</param>
/// <param name="Gradient">Gradients, each from a recorded value, so that no value is computed twice for it.</param>
/// <param name="HessianProduct">Products of the Hessian with a vector.</param>
/// <param name="Hessian">Whole Hessians.</param>
public readonly record struct EvaluationCounts(int Function, int Gradient, int HessianProduct, int Hessian);
