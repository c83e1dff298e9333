using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The Bessel function J₁, elementwise.</summary>
internal sealed class BesselJ1 : ElementwiseUnary<ByElement<BesselJ1Function>>
{
    internal static BesselJ1 Instance { get; } = new();

    // d J₁ = (J₀ − J₁ / x) dx, DLMF 10.6.2; J₁ / x is a function of its own, ½ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.BesselJ0() - new ScaledBesselJ(1).Apply(x);
}
