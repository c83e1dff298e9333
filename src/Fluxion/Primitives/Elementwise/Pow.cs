using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>aᵇ, elementwise.</summary>
internal sealed class Pow : ElementwiseBinary<PowOperator>
{
    internal static Pow Instance { get; } = new();

    // d aᵇ = b aᵇ⁻¹ da; a⁰ is constant, so 0 there, also at a = 0.
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => Tensor.Where(b.EqualTo(0), 0, b * a.Pow(b - 1));

    // d aᵇ = aᵇ log a db; 0 at a = 0, where aᵇ is constant for b > 0.
    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => y * Tensor.Where(a.EqualTo(0), 1, a).Log();
}
