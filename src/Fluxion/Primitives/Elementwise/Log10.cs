using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The logarithm to base 10, elementwise.</summary>
internal sealed class Log10 : ElementwiseUnary<Log10Operator>
{
    internal static Log10 Instance { get; } = new();

    // d log₁₀ x = dx / (x ln 10); +∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => 0.4342944819032518 / x;
}
