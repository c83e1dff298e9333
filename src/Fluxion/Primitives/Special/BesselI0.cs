using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The modified Bessel function I₀, elementwise.</summary>
internal sealed class BesselI0 : ElementwiseUnary<ByElement<BesselI0Function>>
{
    internal static BesselI0 Instance { get; } = new();

    // d I₀ = I₁ dx, DLMF 10.29.3
    protected override Tensor Derivative(Tensor x, Tensor y) => x.BesselI1();
}
