using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Logistic function 1 / (1 + e⁻ˣ), elementwise.</summary>
internal sealed class Sigmoid : ElementwiseUnary<SigmoidOperator>
{
    internal static Sigmoid Instance { get; } = new();

    // dσ = σ(1 − σ) dx, with y the output.
    protected override Tensor Derivative(Tensor x, Tensor y) => y * (1 - y);
}
