using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>2ˣ, elementwise.</summary>
internal sealed class Exp2 : ElementwiseUnary<Exp2Operator>
{
    internal static Exp2 Instance { get; } = new();

    // d 2ˣ = 2ˣ ln 2 dx, with y the output.
    protected override Tensor Derivative(Tensor x, Tensor y) => y * 0.6931471805599453;
}
