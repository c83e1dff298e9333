using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The Bessel function J₀, elementwise.</summary>
internal sealed class BesselJ0 : ElementwiseUnary<ByElement<BesselJ0Function>>
{
    internal static BesselJ0 Instance { get; } = new();

    // d J₀ = −J₁ dx, DLMF 10.6.3
    protected override Tensor Derivative(Tensor x, Tensor y) => -x.BesselJ1();
}
