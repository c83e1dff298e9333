using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Distributions;

/// <summary>Derivatives of numbers drawn, with respect to their distributions' parameters.</summary>
public class PathwiseTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(4.5)]
    public void Gamma_moves_as_the_inverse_distribution_function(double a)
    {
        const double Step = 1e-3;
        Func<Tensor, Tensor> sum = shape => Key.Of(1).Gamma(shape, Tensor.Of(1.0)).Sum();
        var shapes = Tensor.Full([20], a, DType.Float64);
        var z = Key.Of(1).Gamma(shapes, Tensor.Of(1.0)).ToArray<double>();
        var first = Grad(sum)(shapes).ToArray<double>();
        var second = Grad(shape => Grad(sum)(shape).Sum())(shapes).ToArray<double>();
        for (var i = 0; i < z.Length; i++)
        {
            var p = Slow.GammaCdf(a, z[i]);
            var (q, around) = (z[i], new[] { -2, -1, 1, 2 }.Select(k => Slow.GammaQuantile(a + (k * Step), p)).ToArray());
            Assert.Equal(((8 * (around[2] - around[1])) - (around[3] - around[0])) / (12 * Step), first[i], 1e-7 * Math.Max(1, first[i]));
            Assert.Equal(((16 * (around[1] + around[2])) - around[0] - around[3] - (30 * q)) / (12 * Step * Step), second[i], 1e-5);
        }
    }

    [Fact]
    public void Mean_of_beta_moves_with_its_exponents()
    {
        // a/(a + b)
        var (da, db) = Grad((Tensor a, Tensor b) => Key.Of(2).Beta(a.BroadcastTo([100_000]), b).Mean())(Tensor.Of(2.0), Tensor.Of(3.0));
        Assert.Equal(3.0 / 25, da.Item<double>(), 2e-3);
        Assert.Equal(-2.0 / 25, db.Item<double>(), 2e-3);
    }

    [Fact]
    public void Truncated_normal_moves_with_its_bounds()
    {
        const double Step = 1e-5;
        Func<Tensor, Tensor, Tensor> draw = (low, high) => Key.Of(3).TruncatedNormal(low.BroadcastTo([50]), high);
        foreach (var (low, high) in new[] { (-1.0, 2.0), (0.5, 3.0), (5.0, double.PositiveInfinity) })
        {
            var (a, b) = (Tensor.Of(low), Tensor.Of(high));
            var moved = Jvp(at => draw(at, b), a, Tensor.Of(1.0)).Tangent.ToArray<double>();
            var expected = (draw(a + Step, b) - draw(a - Step, b)).ToArray<double>();
            Assert.All(moved.Zip(expected), pair => Assert.Equal(pair.Second / (2 * Step), pair.First, 1e-8));
            Assert.All(Grad(at => draw(a, at).Sum())(b).ToArray<double>(), v => Assert.True(double.IsFinite(v)));
        }
    }

    [Fact]
    public void Location_and_scale_move_what_is_drawn()
    {
        var (location, scale) = (Tensor.Of(1.0), Tensor.Of(2.0));
        foreach (var draw in new Func<Tensor, Tensor, Tensor>[] { Key.Of(4).Laplace, Key.Of(4).Normal })
        {
            var (x, (ofLocation, ofScale)) = (draw(location, scale), Grad(draw)(location, scale));
            Assert.Equal(1, ofLocation.Item<double>());
            Assert.Equal((x.Item<double>() - 1) / 2, ofScale.Item<double>(), 1e-15);
        }

        var rate = Tensor.Of(4.0);
        Assert.Equal(-Key.Of(4).Exponential(rate).Item<double>() / 4, Grad(Key.Of(4).Exponential)(rate).Item<double>(), 1e-15);
    }
}
