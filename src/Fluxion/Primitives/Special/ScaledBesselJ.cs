using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Jₙ(x) / xⁿ, elementwise: what the derivatives of Bessel functions need, without a quotient at 0.</summary>
internal sealed class ScaledBesselJ(int order) : OrderedFunction<ScaledBesselJFunction>(order)
{
    // d(x⁻ⁿ Jₙ) = −x⁻ⁿ Jₙ₊₁ dx, DLMF 10.6.6
    protected override Tensor Derivative(Tensor x, Tensor y) => -x * new ScaledBesselJ(Order + 1).Apply(x);
}
