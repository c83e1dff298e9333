using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>φ / Φ of the standard normal distribution, elementwise.</summary>
internal sealed class InverseMillsRatio : ElementwiseUnary<InDouble<InverseMillsRatioOperator>>
{
    internal static InverseMillsRatio Instance { get; } = new();

    // d(φ / Φ) = −y (x + y) dx, with y the output; 0 where y is.
    protected override Tensor Derivative(Tensor x, Tensor y) => StrongMultiply.Chain(-y, x + y);
}
