using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The quantile of the standard normal distribution, elementwise.</summary>
internal sealed class InverseNormalCdf : ElementwiseUnary<InDouble<InverseNormalCdfOperator>>
{
    internal static InverseNormalCdf Instance { get; } = new();

    // dy = √2π e^(y²/2) dx, with y the output
    protected override Tensor Derivative(Tensor x, Tensor y) => (y * y * 0.5).Exp() * 2.5066282746310002;
}
