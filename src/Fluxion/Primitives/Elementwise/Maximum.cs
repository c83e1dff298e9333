using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The greater of two numbers, elementwise. Where they are equal, two tensors share the derivative evenly; beside a C# number the tensor gets
/// none, so that max(0, x) has the derivative of ReLU.
/// </summary>
internal sealed class Maximum : NumericBinary<MaximumOperator>
{
    private readonly double _shareOfTie;

    private Maximum(double shareOfTie) => _shareOfTie = shareOfTie;

    internal static Maximum OfTensors { get; } = new(0.5);

    internal static Maximum BesideNumber { get; } = new(0);

    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => Share(a, b);

    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => Share(b, a);

    private Tensor Share(Tensor own, Tensor other)
    {
        var wins = (own > other).Cast(own.DType);
        return _shareOfTie == 0 ? wins : wins + (_shareOfTie * own.EqualTo(other).Cast(own.DType));
    }
}
