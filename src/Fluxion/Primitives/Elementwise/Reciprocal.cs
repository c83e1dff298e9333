using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>1 / x, elementwise.</summary>
internal sealed class Reciprocal : ElementwiseUnary<ReciprocalOperator>
{
    internal static Reciprocal Instance { get; } = new();

    // d (1 / x) = −y² dx, with y the output; −∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => -(y * y);
}
