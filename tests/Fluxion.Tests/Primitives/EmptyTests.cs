using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>Operations on tensors without elements.</summary>
public sealed class EmptyTests
{
    [Fact]
    public void Repeated_scalars_of_no_elements_are_computed_with()
    {
        var (a, b) = (Tensor.Of(1.0).BroadcastTo([0, 3]), Tensor.Of(2.0).BroadcastTo([0, 3]));
        Assert.Equal([0, 3], (a / b).Shape);
        Assert.Equal([0, 3], (a > b).Shape);
        Assert.Equal([0, 3], a.Exp().Shape);
        Assert.Equal([0, 3], a.Reshape(3, 0).Reshape(0, 3).Cast(DType.Float32).Shape);
    }

    [Fact]
    public void The_derivative_of_a_quotient_of_no_elements_has_none() =>
        Assert.Equal([7, 0], Grad((Tensor x) => (x / 2).Sum())(Tensor.Zeros([7, 0])).Shape);
}
