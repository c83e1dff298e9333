using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>Activations at infinity and at kinks.</summary>
public class ActivationEdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string> Gates => [.. SmoothGates.Keys];

    private static Dictionary<string, Func<Tensor, Tensor>> SmoothGates => new()
    {
        ["silu"] = x => x.Silu(),
        ["mish"] = x => x.Mish(),
        ["gelu"] = x => x.Gelu(),
        ["gelu tanh"] = x => x.GeluTanh(),
        ["hard swish"] = x => x.HardSwish(),
        ["softplus"] = x => x.Softplus(),
        ["relu"] = x => x.Relu(),
    };

    [Theory]
    [MemberData(nameof(Gates))]
    public void A_gate_is_shut_far_below_zero_and_open_far_above(string name)
    {
        double[] places = [-Infinity, -1e30, -1e4, 1e4, 1e30, Infinity];
        foreach (var dtype in new[] { DType.Float32, DType.Float64 })
        {
            var x = Tensor.Of(places).Cast(dtype);
            Assert.Equal([0, 0, 0, 1e4, x.ToArray<double>()[4], Infinity], SmoothGates[name](x).ToArray<double>().Select(y => y + 0.0));
            Assert.Equal([0, 0, 0, 1, 1, 1], Slope(SmoothGates[name], x).Select(y => y + 0.0));
        }
    }

    [Fact]
    public void Softplus_and_its_kin_hold_at_a_thousand()
    {
        var x = Tensor.Of([-1000.0, 1000.0]);

        Assert.Equal([0, 1000], x.Softplus().ToArray<double>());
        Assert.Equal([-1000, 0], x.LogSigmoid().ToArray<double>().Select(y => y + 0.0));
        Assert.Equal([1, 0], Slope(z => z.LogSigmoid(), x));
        Assert.Equal([0, 1], Slope(z => z.Elu(), x));
        Assert.Equal([-1, 1], Tensor.Of([-Infinity, Infinity]).Softsign().ToArray<double>());
    }

    [Fact]
    public void Clamp_has_no_derivative_at_its_bounds() =>
        Assert.Equal([0, 0, 1, 0, 0], Slope(x => x.Clamp(-1, 2), Tensor.Of([-3.0, -1, 0.5, 2, 4])));

    [Fact]
    public void Clamp_shares_a_tie_with_a_tensor_of_bounds()
    {
        var (x, low, high) = Grad((Tensor x, Tensor low, Tensor high) => x.Clamp(low, high).Sum())(
            Tensor.Of([-3.0, -1, 0.5, 2, 4]), Tensor.Full([5], -1, DType.Float64), Tensor.Full([5], 2, DType.Float64));
        Assert.Equal([0, 0.5, 1, 0.5, 0], x.ToArray<double>());
        Assert.Equal([1, 0.5, 0, 0, 0], low.ToArray<double>());
        Assert.Equal([0, 0, 0, 0.5, 1], high.ToArray<double>());
    }

    [Fact]
    public void HardSwish_has_the_outer_slopes_at_its_kinks() => Assert.Equal([0, 1], Slope(x => x.HardSwish(), Tensor.Of([-3.0, 3.0])));

    [Fact]
    public void NanToNum_puts_the_greatest_numbers_of_the_element_type_for_infinities()
    {
        var x = Tensor.Of([Infinity, -Infinity, double.NaN, 2]);

        Assert.Equal([double.MaxValue, double.MinValue, 0, 2], x.NanToNum().ToArray<double>());
        Assert.Equal([float.MaxValue, float.MinValue, 0, 2], x.Cast(DType.Float32).NanToNum().ToArray<float>());
        Assert.Equal([0, 0, 0, 1], Slope(z => z.NanToNum(), x));
        Assert.Equal([3], Tensor.Of([3]).NanToNum().ToArray<int>());
    }

    [Fact]
    public void Lerp_meets_both_ends_exactly()
    {
        var (a, b) = (Tensor.Of([1e10, -3.0]), Tensor.Of([1e-10, 0.1]));

        Assert.Equal(a.ToArray<double>(), Tensor.Lerp(a, b, 0).ToArray<double>());
        Assert.Equal(b.ToArray<double>(), Tensor.Lerp(a, b, 1).ToArray<double>());
    }

    private static double[] Slope(Func<Tensor, Tensor> function, Tensor at) => Grad(x => function(x).Sum())(at).ToArray<double>();
}
