using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The distribution function Φ of the standard normal distribution, elementwise.</summary>
internal sealed class NormalCdf : ElementwiseUnary<NormalCdfOperator>
{
    internal static NormalCdf Instance { get; } = new();

    // dΦ = e^(−x²/2) / √2π dx
    protected override Tensor Derivative(Tensor x, Tensor y) => (x * x * -0.5).Exp() * 0.3989422804014327;
}
