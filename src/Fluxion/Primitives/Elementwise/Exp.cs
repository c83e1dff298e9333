using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Natural exponential, elementwise.</summary>
internal sealed class Exp : ElementwiseUnary<ExpOperator>
{
    internal static Exp Instance { get; } = new();

    // d eˣ = eˣ dx, with y the output.
    protected override Tensor Derivative(Tensor x, Tensor y) => y;
}
