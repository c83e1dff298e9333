using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>√(a² + b²) without overflow on the way, elementwise.</summary>
internal sealed class Hypot : ElementwiseBinary<HypotOperator>
{
    internal static Hypot Instance { get; } = new();

    // d √(a² + b²) = (a da + b db) / y, with y the output; 0 at the origin.
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => a / Tensor.Where(y.EqualTo(0), 1, y);

    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => b / Tensor.Where(y.EqualTo(0), 1, y);
}
