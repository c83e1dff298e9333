using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>1 − erf x, with digits where erf x is 1, elementwise.</summary>
internal sealed class Erfc : ElementwiseUnary<ErfcOperator>
{
    internal static Erfc Instance { get; } = new();

    // d erfc x = −2/√π e^−x² dx
    protected override Tensor Derivative(Tensor x, Tensor y) => (-(x * x)).Exp() * -1.1283791670955126;
}
