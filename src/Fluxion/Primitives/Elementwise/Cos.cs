using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Cosine, elementwise.</summary>
internal sealed class Cos : ElementwiseUnary<CosOperator>
{
    internal static Cos Instance { get; } = new();

    // d cos x = −sin x dx.
    protected override Tensor Derivative(Tensor x, Tensor y) => -x.Sin();
}
