using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Inverse hyperbolic sine, elementwise.</summary>
internal sealed class Asinh : ElementwiseUnary<AsinhOperator>
{
    internal static Asinh Instance { get; } = new();

    // d asinh x = dx / √(1 + x²), where x² may be too large.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / Tensor.Hypot(x, 1);
}
