using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Tangent, elementwise.</summary>
internal sealed class Tan : ElementwiseUnary<TanOperator>
{
    internal static Tan Instance { get; } = new();

    // d tan x = (1 + y²) dx, with y the output.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 + (y * y);
}
