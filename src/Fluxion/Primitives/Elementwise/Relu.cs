using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Rectified linear unit max(0, x), elementwise.</summary>
internal sealed class Relu : ElementwiseUnary<ReluOperator>
{
    internal static Relu Instance { get; } = new();

    // 1 where x > 0, else 0: at the kink the derivative is 0.
    protected override Tensor Derivative(Tensor x, Tensor y) => y.Step();
}
