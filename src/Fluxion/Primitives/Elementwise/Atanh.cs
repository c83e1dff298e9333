using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Inverse hyperbolic tangent, elementwise.</summary>
internal sealed class Atanh : ElementwiseUnary<AtanhOperator>
{
    internal static Atanh Instance { get; } = new();

    // d atanh x = dx / (1 − x²); +∞ at ±1.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / OneMinusSquare.Of(x);
}
