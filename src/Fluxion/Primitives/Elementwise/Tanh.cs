using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Hyperbolic tangent, elementwise.</summary>
internal sealed class Tanh : ElementwiseUnary<TanhOperator>
{
    internal static Tanh Instance { get; } = new();

    // d tanh x = (1 − y²) dx, with y the output: nothing is computed twice.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 - (y * y);
}
