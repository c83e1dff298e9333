using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The logarithm to base 2, elementwise.</summary>
internal sealed class Log2 : ElementwiseUnary<Log2Operator>
{
    internal static Log2 Instance { get; } = new();

    // d log₂ x = dx / (x ln 2); +∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1.4426950408889634 / x;
}
