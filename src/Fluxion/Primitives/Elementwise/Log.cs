using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Natural logarithm, elementwise.</summary>
internal sealed class Log : ElementwiseUnary<LogOperator>
{
    internal static Log Instance { get; } = new();

    // d log x = dx / x; +∞ at 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / x;
}
