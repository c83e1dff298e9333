using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log(x / (1 − x)), elementwise.</summary>
internal sealed class Logit : ElementwiseUnary<LogitOperator>
{
    internal static Logit Instance { get; } = new();

    // d logit x = dx / (x (1 − x)); ∞ at 0 and 1.
    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (x * (1 - x));
}
