using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Inverse hyperbolic cosine, elementwise.</summary>
internal sealed class Acosh : ElementwiseUnary<AcoshOperator>
{
    internal static Acosh Instance { get; } = new();

    // d acosh x = dx / √(x² − 1), where x² may be too large; +∞ at 1.
    protected override Tensor Derivative(Tensor x, Tensor y) => (x - 1).Rsqrt() * (x + 1).Rsqrt();
}
