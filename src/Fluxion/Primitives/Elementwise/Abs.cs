using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Absolute value, elementwise.</summary>
internal sealed class Abs : NumericUnary<AbsOperator>
{
    internal static Abs Instance { get; } = new();

    // d|x| = sign(x) dx; 0 at the kink.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Sign();
}
