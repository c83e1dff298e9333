using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x (1 + tanh u) / 2 with u = √(2/π) (x + 0.044715 x³), elementwise: x σ(2u).</summary>
internal sealed class GeluTanh : ElementwiseUnary<GeluTanhOperator>
{
    internal static GeluTanh Instance { get; } = new();

    // d(x σ) = σ + x σ(−2u) σ 2u′; 2u′ = 2 √(2/π) (1 + 3 · 0.044715 x²). The last product is 0 where the gate is open or shut.
    protected override Tensor Derivative(Tensor x, Tensor y)
    {
        var square = x * x;
        var argument = x * ((0.07135481627260024 * square) + 1.5957691216057308);
        var gate = argument.Sigmoid();
        var slope = (3 * 0.07135481627260024 * square) + 1.5957691216057308;
        return gate + StrongMultiply.Chain(gate * (-argument).Sigmoid(), x * slope);
    }
}
