using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Square root, elementwise.</summary>
internal sealed class Sqrt : ElementwiseUnary<SqrtOperator>
{
    internal static Sqrt Instance { get; } = new();

    // d √x = dx / (2√x), with y the output; +∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => 0.5 / y;
}
