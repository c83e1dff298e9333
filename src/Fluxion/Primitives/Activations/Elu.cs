using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x above 0 and eˣ − 1 below, elementwise.</summary>
internal sealed class Elu : ElementwiseUnary<EluOperator>
{
    internal static Elu Instance { get; } = new();

    // 1 above 0 and eˣ below, which meet at 0; the second derivative there is 0, as above.
    protected override Tensor Derivative(Tensor x, Tensor y) => Tensor.Minimum(x, 0).Exp();
}
