using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>eˣ − 1, elementwise.</summary>
internal sealed class Expm1 : ElementwiseUnary<Expm1Operator>
{
    internal static Expm1 Instance { get; } = new();

    // d (eˣ − 1) = eˣ dx; y + 1 would lose its digits where y is near −1.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Exp();
}
