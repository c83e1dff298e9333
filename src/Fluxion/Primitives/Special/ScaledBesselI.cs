using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Iₙ(x) / xⁿ, elementwise: what the derivatives of Bessel functions need, without a quotient at 0.</summary>
internal sealed class ScaledBesselI(int order) : OrderedFunction<ScaledBesselIFunction>(order)
{
    // d(x⁻ⁿ Iₙ) = x⁻ⁿ Iₙ₊₁ dx, DLMF 10.29.4
    protected override Tensor Derivative(Tensor x, Tensor y) => x * new ScaledBesselI(Order + 1).Apply(x);
}
