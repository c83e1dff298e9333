using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>a log b, 0 where a is 0, elementwise.</summary>
internal sealed class XLogY : ElementwiseBinary<XLogYOperator>
{
    internal static XLogY Instance { get; } = new();

    // d(a log b) = log b da; 0 where a is 0 and b no logarithm's argument, where the function is constant.
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => Tensor.Where(IsOff(a, b), 1, b).Log();

    // d(a log b) = a / b db; there 0, too.
    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => Tensor.Where(IsOff(a, b), 0, a) / Tensor.Where(IsOff(a, b), 1, b);

    private static Tensor IsOff(Tensor a, Tensor b) => Tensor.Where(a.EqualTo(0), b, 1) <= 0;
}
