using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The cube root, elementwise.</summary>
internal sealed class Cbrt : ElementwiseUnary<CbrtOperator>
{
    internal static Cbrt Instance { get; } = new();

    // d ∛x = dx / (3 y²), with y the output; +∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (3 * (y * y));
}
