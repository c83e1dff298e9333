using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The modified Bessel function I₁, elementwise.</summary>
internal sealed class BesselI1 : ElementwiseUnary<ByElement<BesselI1Function>>
{
    internal static BesselI1 Instance { get; } = new();

    // d I₁ = (I₀ − I₁ / x) dx, DLMF 10.29.2; I₁ / x is a function of its own, ½ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.BesselI0() - new ScaledBesselI(1).Apply(x);
}
