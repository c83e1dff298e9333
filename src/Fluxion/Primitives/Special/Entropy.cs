using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>−x log x, elementwise.</summary>
internal sealed class Entropy : ElementwiseUnary<EntropyOperator>
{
    internal static Entropy Instance { get; } = new();

    // d(−x log x) = −(log x + 1) dx; ∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => -(x.Log() + 1);
}
