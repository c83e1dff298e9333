using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The distribution function Φ of the standard normal distribution, elementwise.</summary>
internal sealed class NormalCdf : ElementwiseUnary<NormalCdfOperator>
{
    internal static NormalCdf Instance { get; } = new();

    // dΦ = φ dx
    protected override Tensor Derivative(Tensor x, Tensor y) => Gaussian.Density(x);
}
