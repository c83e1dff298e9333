using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Hyperbolic cosine, elementwise.</summary>
internal sealed class Cosh : ElementwiseUnary<CoshOperator>
{
    internal static Cosh Instance { get; } = new();

    // d cosh x = sinh x dx.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Sinh();
}
