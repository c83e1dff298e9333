using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log Φ of the standard normal distribution, elementwise.</summary>
internal sealed class LogNormalCdf : ElementwiseUnary<InDouble<LogNormalCdfOperator>>
{
    internal static LogNormalCdf Instance { get; } = new();

    // d log Φ = φ / Φ dx
    protected override Tensor Derivative(Tensor x, Tensor y) => InverseMillsRatio.Instance.Apply(x);
}
