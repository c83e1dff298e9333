using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>ψ(x) = Γ′(x) / Γ(x), elementwise.</summary>
internal sealed class Digamma : ElementwiseUnary<ByElement<DigammaFunction>>
{
    internal static Digamma Instance { get; } = new();

    // dψ(x) = ψ′(x) dx
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Polygamma(1);
}
