using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>a log(1 + b), 0 where a is 0, elementwise.</summary>
internal sealed class XLog1PY : ElementwiseBinary<XLog1PYOperator>
{
    internal static XLog1PY Instance { get; } = new();

    // d(a log(1 + b)) = log(1 + b) da; 0 where a is 0 and 1 + b no logarithm's argument, where the function is constant.
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y)
    {
        var safe = Tensor.Where(IsOff(a, b), 0, b);
        return Apply(Tensor.Ones(safe.Shape, safe.DType), safe);
    }

    // d(a log(1 + b)) = a / (1 + b) db; there 0, too.
    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => Tensor.Where(IsOff(a, b), 0, a) / (1 + Tensor.Where(IsOff(a, b), 0, b));

    private static Tensor IsOff(Tensor a, Tensor b) => Tensor.Where(a.EqualTo(0), b, 1) <= -1;
}
