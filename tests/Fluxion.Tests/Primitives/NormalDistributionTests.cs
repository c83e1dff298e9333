using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>The error function and the normal distribution at published values, in the tails, and their derivatives.</summary>
public class NormalDistributionTests
{
    [Fact]
    public void The_tables_of_handbooks()
    {
        Assert.Equal(0.5204998778130465, Tensor.Of(0.5).Erf().Item<double>(), 1e-15);
        Assert.Equal(1, Tensor.Of(5.0).Erfc().Item<double>() / 1.537459794428035e-12, 1e-15);
        Assert.Equal(0.975, Tensor.Of(1.959963984540054).NormalCdf().Item<double>(), 1e-15);
        Assert.Equal(0.5, Tensor.Of(0.0).NormalCdf().Item<double>());
    }

    [Fact]
    public void The_lower_tail_keeps_its_digits() => Assert.Equal(1, Tensor.Of(-10.0).NormalCdf().Item<double>() / 7.619853024160525e-24, 2e-14);

    [Fact]
    public void Its_derivatives_are_the_density_and_the_densitys_slope()
    {
        Func<Tensor, Tensor> cdf = x => x.NormalCdf();
        var x = Tensor.Of(0.7);
        var density = Math.Exp(-0.245) / Math.Sqrt(2 * Math.PI);
        Assert.Equal(density, Grad(cdf)(x).Item<double>(), 1e-15);
        Assert.Equal(-0.7 * density, Grad(Grad(cdf))(x).Item<double>(), 1e-15);
        Assert.Equal(-0.7 * density, Jvp(Grad(cdf), x, Tensor.Of(1.0)).Tangent.Item<double>(), 1e-15);
    }

    [Fact]
    public void Nothing_flows_at_infinity()
    {
        var x = Tensor.Of([double.PositiveInfinity, double.NegativeInfinity]);
        Assert.Equal([1, 0], x.NormalCdf().ToArray<double>());
        Assert.Equal([0, 0], Grad(z => z.NormalCdf().Sum())(x).ToArray<double>());
    }
}
