using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Hyperbolic sine, elementwise.</summary>
internal sealed class Sinh : ElementwiseUnary<SinhOperator>
{
    internal static Sinh Instance { get; } = new();

    // d sinh x = cosh x dx.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Cosh();
}
