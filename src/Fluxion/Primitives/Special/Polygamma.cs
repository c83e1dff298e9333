using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A derivative of ψ, elementwise.</summary>
internal sealed class Polygamma(int order) : OrderedFunction<PolygammaFunction>(order)
{
    // dψ⁽ⁿ⁾(x) = ψ⁽ⁿ⁺¹⁾(x) dx
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Polygamma(Order + 1);
}
