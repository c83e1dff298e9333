using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The inverse of the error function, elementwise.</summary>
internal sealed class ErfInv : ElementwiseUnary<InDouble<ErfInvOperator>>
{
    internal static ErfInv Instance { get; } = new();

    // dy = √π/2 e^y² dx, with y the output
    protected override Tensor Derivative(Tensor x, Tensor y) => (y * y).Exp() * 0.886226925452758;
}
