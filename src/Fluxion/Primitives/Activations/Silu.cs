using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x σ(x), elementwise.</summary>
internal sealed class Silu : ElementwiseUnary<SiluOperator>
{
    internal static Silu Instance { get; } = new();

    // d(x σ) = σ + y (1 − σ), with y the output; the last product is 0 where the gate is open, even at ∞.
    protected override Tensor Derivative(Tensor x, Tensor y)
    {
        var gate = x.Sigmoid();
        return gate + StrongMultiply.Chain(1 - gate, y);
    }
}
