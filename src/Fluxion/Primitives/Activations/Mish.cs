using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x tanh(log(1 + eˣ)), elementwise.</summary>
internal sealed class Mish : ElementwiseUnary<MishOperator>
{
    internal static Mish Instance { get; } = new();

    // d(x t) = t + x (1 − t²) σ, with t the hyperbolic tangent and σ the derivative of its argument; the last product is 0 where 1 − t² is.
    protected override Tensor Derivative(Tensor x, Tensor y)
    {
        var t = x.Softplus().Tanh();
        return t + StrongMultiply.Chain((1 - (t * t)) * x.Sigmoid(), x);
    }
}
