using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log(1 + x), elementwise.</summary>
internal sealed class Log1p : ElementwiseUnary<Log1pOperator>
{
    internal static Log1p Instance { get; } = new();

    // d log(1 + x) = dx / (1 + x); +∞ at −1.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (1 + x);
}
