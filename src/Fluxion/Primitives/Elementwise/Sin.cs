using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Sine, elementwise.</summary>
internal sealed class Sin : ElementwiseUnary<SinOperator>
{
    internal static Sin Instance { get; } = new();

    // d sin x = cos x dx.
    protected override Tensor Derivative(Tensor x, Tensor y) => x.Cos();
}
