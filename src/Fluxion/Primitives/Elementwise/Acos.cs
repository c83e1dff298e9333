using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Arccosine, elementwise.</summary>
internal sealed class Acos : ElementwiseUnary<AcosOperator>
{
    internal static Acos Instance { get; } = new();

    // d acos x = −dx / √(1 − x²); −∞ at ±1.
    protected override Tensor Derivative(Tensor x, Tensor y) => -OneMinusSquare.Of(x).Rsqrt();
}
