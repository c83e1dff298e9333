using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x / (1 + |x|), elementwise.</summary>
internal sealed class Softsign : ElementwiseUnary<SoftsignOperator>
{
    internal static Softsign Instance { get; } = new();

    // d = dx / (1 + |x|)²
    protected override Tensor Derivative(Tensor x, Tensor y)
    {
        var d = 1 / (1 + x.Abs());
        return d * d;
    }
}
