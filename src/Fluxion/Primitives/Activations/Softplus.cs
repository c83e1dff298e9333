using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log(1 + eˣ), elementwise.</summary>
internal sealed class Softplus : ElementwiseUnary<SoftplusOperator>
{
    internal static Softplus Instance { get; } = new();

    // d log(1 + eˣ) = σ(x) dx
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Sigmoid();
}
