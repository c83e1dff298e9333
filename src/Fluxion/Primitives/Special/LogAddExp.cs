using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log(eᵃ + eᵇ), elementwise.</summary>
internal sealed class LogAddExp : ElementwiseBinary<LogAddExpOperator>
{
    internal static LogAddExp Instance { get; } = new();

    // d log(eᵃ + eᵇ) = σ(a − b) da
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => Distance(a, b).Sigmoid();

    // d log(eᵃ + eᵇ) = σ(b − a) db
    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => Distance(b, a).Sigmoid();

    // Equal infinities share evenly.
    private static Tensor Distance(Tensor a, Tensor b)
    {
        var isInfinite = Tensor.Where(a.EqualTo(b), a.Abs(), 0).EqualTo(double.PositiveInfinity);
        return Tensor.Where(isInfinite, 0, a - b);
    }
}
