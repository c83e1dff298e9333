using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x Φ(x), elementwise.</summary>
internal sealed class Gelu : ElementwiseUnary<GeluOperator>
{
    internal static Gelu Instance { get; } = new();

    // d(x Φ) = Φ + x φ; the last product is 0 where φ is, even at ∞.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.NormalCdf() + StrongMultiply.Chain(Gaussian.Density(x), x);
}
