using Fluxion.Testing;

namespace Fluxion.Tests.Distributions;

/// <summary>Every distribution against its function, by slow code.</summary>
public class DistributionTests
{
    private static readonly Shape Many = [Kolmogorov.Count];

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Uniform(DType dtype)
    {
        var x = Key.Of(1).Uniform(Tensor.Full(Many, -1, dtype), Tensor.Full([1], 3, dtype));
        Kolmogorov.Check(x, v => (v + 1) / 4);
        Kolmogorov.Moments(x, 1, 16.0 / 12, 256.0 / 80);
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Normal(DType dtype)
    {
        var x = Key.Of(2).Normal(Tensor.Full(Many, 3, dtype), Tensor.Full(Shape.Scalar, 2, dtype));
        Kolmogorov.Check(x, v => NormalCdf((v - 3) / 2));
        Kolmogorov.Moments(x, 3, 4, 48);
    }

    [Theory]
    [InlineData(-2, 2)]
    [InlineData(1, 1.5)]
    [InlineData(-0.5, double.PositiveInfinity)]
    public void Truncated_normal(double low, double high)
    {
        var (left, right) = (NormalCdf(low), NormalCdf(high));
        foreach (var dtype in new[] { DType.Float32, DType.Float64 })
        {
            var x = Key.Of(3).TruncatedNormal(Many, low: low, high: high, dtype: dtype);
            Assert.InRange(x.Min().Item<double>(), low, high);
            Assert.InRange(x.Max().Item<double>(), low, high);
            Kolmogorov.Check(x, v => (NormalCdf(v) - left) / (right - left));
        }
    }

    // Far above its bound the normal distribution falls like e^(−20 (x − 20)) · (1 − …): the mean excess is near 1/20 − 1/20³ · 2.
    [Fact]
    public void Truncated_normal_far_out()
    {
        var x = Key.Of(4).TruncatedNormal(Many, low: 20, high: double.PositiveInfinity, dtype: DType.Float64);
        Assert.Equal(0.05 - 0.00025 + (10 * Math.Pow(0.05, 5)), x.Mean().Item<double>() - 20, 5 * 0.05 / Math.Sqrt(Kolmogorov.Count));
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Exponential(DType dtype)
    {
        // Not key 5: in double precision its uniform numbers are one sample in a thousand (2.14; the mean of 400 keys is 0.875, as it must be).
        var x = Key.Of(14).Exponential(Many, 2, dtype);
        Kolmogorov.Check(x, v => 1 - Math.Exp(-2 * v));
        Kolmogorov.Moments(x, 0.5, 0.25, 9.0 / 16);
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    public void Laplace(DType dtype)
    {
        var x = Key.Of(6).Laplace(Many, 1, 2, dtype);
        Kolmogorov.Check(x, v => v < 1 ? 0.5 * Math.Exp((v - 1) / 2) : 1 - (0.5 * Math.Exp((1 - v) / 2)));
        Kolmogorov.Moments(x, 1, 8, 24 * 16);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    public void Gamma(double a)
    {
        foreach (var dtype in new[] { DType.Float32, DType.Float64 })
        {
            var x = Key.Of(7).Gamma(Many, a, 2, dtype);
            Kolmogorov.Check(x, v => Slow.GammaCdf(a, 2 * v));
            Kolmogorov.Moments(x, a / 2, a / 4, 3 * a * (a + 2) / 16);
        }
    }

    [Fact]
    public void Log_gamma_of_a_small_shape_does_not_end_where_numbers_do()
    {
        // log z is near log(u) / a: its mean is ψ(a), near −1/a.
        var x = Key.Of(8).LogGamma(Tensor.Full(Many, 1e-4, DType.Float64));
        Assert.Equal(-10_000.577, x.Mean().Item<double>(), 5 * 1e4 / Math.Sqrt(Kolmogorov.Count));
        Assert.True(double.IsFinite(x.Min().Item<double>()));
    }

    [Fact]
    public void Beta()
    {
        var x = Key.Of(9).Beta(Many, 2, 3, DType.Float64);
        Kolmogorov.Check(x, v => v * v * (6 - (8 * v) + (3 * v * v)));
        Kolmogorov.Moments(x, 0.4, 0.04, 0.00377142857142857);
        Kolmogorov.Check(Key.Of(10).Beta(Many, 0.5, 0.5), v => 2 / Math.PI * Math.Asin(Math.Sqrt(v)));
        Assert.All(Key.Of(10).Beta([1000], 1e-3, 1e-3).ToArray<float>(), v => Assert.InRange(v, 0, 1));
    }

    // Each part of a Dirichlet number is a beta number; here a (1, 2).
    [Fact]
    public void Dirichlet()
    {
        var x = Key.Of(11).Dirichlet(Tensor.Ones([Kolmogorov.Count, 3], DType.Float64));
        Assert.Equal(1, x.Sum(-1).Min().Item<double>(), 1e-14);
        Kolmogorov.Check(x[.., 1], v => 1 - ((1 - v) * (1 - v)));
    }

    [Fact]
    public void Bernoulli()
    {
        var x = Key.Of(12).Bernoulli(Many, 0.3);
        Assert.Equal(0.3, x.Cast(DType.Float64).Mean().Item<double>(), 5 * Math.Sqrt(0.21 / Kolmogorov.Count));
        Assert.False(Key.Of(12).Bernoulli(Many, 0).Any().Item<bool>());
        Assert.True(Key.Of(12).Bernoulli(Many, 1).All().Item<bool>());
    }

    // Both algorithms; each count's frequency within five standard errors.
    [Theory]
    [InlineData(0.3)]
    [InlineData(9.5)]
    [InlineData(10.5)]
    [InlineData(60)]
    public void Poisson(double mean)
    {
        var x = Key.Of(15).Poisson(Tensor.Full(Many, mean, DType.Float64));
        Kolmogorov.Moments(x, mean, mean, mean + (3 * mean * mean));
        var counts = x.ToArray<long>().GroupBy(k => k).ToDictionary(group => group.Key, group => group.Count());
        var probability = Math.Exp(-mean);
        for (var k = 0L; k < 200; probability *= mean / ++k)
        {
            var expected = probability * Kolmogorov.Count;
            Assert.Equal(expected, counts.GetValueOrDefault(k), (5 * Math.Sqrt(expected)) + 5);
        }

        Assert.Equal([0, 0, 0], Key.Of(15).Poisson(Tensor.Of<double>([0, -1, double.NaN], [3])).ToArray<long>());
    }

    [Fact]
    public void Categorical()
    {
        double[] probabilities = [0.5, 0.2, 0, 0.3];
        var logits = Tensor.Of<double>([.. probabilities.Select(p => Math.Log(p) + 7)], [4, 1]).BroadcastTo([4, Kolmogorov.Count]);
        var x = Key.Of(13).Categorical(logits, 0).ToArray<long>();
        Assert.Equal(Kolmogorov.Count, x.Length);
        for (var k = 0; k < 4; k++)
        {
            var p = probabilities[k];
            Assert.Equal(p, x.Count(v => v == k) / (double)x.Length, 5 * Math.Sqrt(p * (1 - p) / x.Length));
        }
    }

    private static double NormalCdf(double x) => double.IsInfinity(x) ? (x > 0 ? 1 : 0) : 0.5 * (1 + Slow.Erf(x / Math.Sqrt(2)));
}
