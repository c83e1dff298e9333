using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Arccosine, elementwise.</summary>
internal sealed class Acos : ElementwiseUnary<AcosOperator>
{
    internal static Acos Instance { get; } = new();

    // d acos x = −dx / √(1 − x²), factored so that nothing cancels; −∞ at ±1.
    protected override Tensor Derivative(Tensor x, Tensor y) => -((1 - x) * (1 + x)).Rsqrt();
}
