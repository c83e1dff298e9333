using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Arcsine, elementwise.</summary>
internal sealed class Asin : ElementwiseUnary<AsinOperator>
{
    internal static Asin Instance { get; } = new();

    // d asin x = dx / √(1 − x²); +∞ at ±1.
    protected override Tensor Derivative(Tensor x, Tensor y) => OneMinusSquare.Of(x).Rsqrt();
}
