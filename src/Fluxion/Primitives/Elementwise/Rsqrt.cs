using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>1 / √x, elementwise.</summary>
internal sealed class Rsqrt : ElementwiseUnary<RsqrtOperator>
{
    internal static Rsqrt Instance { get; } = new();

    // d x^−½ = −½ y / x dx, with y the output; −∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => -0.5 * y / x;
}
