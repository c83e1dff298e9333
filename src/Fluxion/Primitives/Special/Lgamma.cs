using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The logarithm of |Γ(x)|, elementwise.</summary>
internal sealed class Lgamma : ElementwiseUnary<ByElement<LgammaFunction>>
{
    internal static Lgamma Instance { get; } = new();

    // d log |Γ(x)| = ψ(x) dx
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Digamma();
}
