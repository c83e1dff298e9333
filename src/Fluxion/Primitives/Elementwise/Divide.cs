using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>a / b, elementwise.</summary>
internal sealed class Divide : ElementwiseBinary<DivideOperator>
{
    internal static Divide Instance { get; } = new();

    // d(a/b) = da / b
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => 1 / b;

    // d(a/b) = −y db / b, with y the output
    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => -y / b;
}
