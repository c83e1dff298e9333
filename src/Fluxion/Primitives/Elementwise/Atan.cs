using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Arctangent, elementwise.</summary>
internal sealed class Atan : ElementwiseUnary<AtanOperator>
{
    internal static Atan Instance { get; } = new();

    // d atan x = dx / (1 + x²).
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (1 + (x * x));
}
