using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The error function 2/√π ∫₀ˣ e^−t² dt, elementwise.</summary>
internal sealed class Erf : ElementwiseUnary<ErfOperator>
{
    internal static Erf Instance { get; } = new();

    // d erf x = 2/√π e^−x² dx
    protected override Tensor Derivative(Tensor x, Tensor y) => (-(x * x)).Exp() * 1.1283791670955126;
}
