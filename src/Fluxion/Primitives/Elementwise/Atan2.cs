using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The angle of the point (x, y), elementwise; y comes first.</summary>
internal sealed class Atan2 : ElementwiseBinary<Atan2Operator>
{
    internal static Atan2 Instance { get; } = new();

    // d atan2(a, b) = (b da − a db) / (a² + b²): squares may be too large, so it is divided by the length twice. 0 at the origin.
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y)
    {
        var length = Length(a, b);
        return b / length / length;
    }

    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y)
    {
        var length = Length(a, b);
        return -a / length / length;
    }

    private static Tensor Length(Tensor a, Tensor b)
    {
        var length = Tensor.Hypot(a, b);
        return Tensor.Where(length.EqualTo(0), 1, length);
    }
}
