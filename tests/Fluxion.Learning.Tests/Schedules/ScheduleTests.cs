namespace Fluxion.Learning.Tests;

public sealed class ScheduleTests
{
    [Fact]
    public void A_number_is_a_constant_rate()
    {
        Schedule rate = 0.25;
        Assert.Equal(new ConstantRate(0.25), rate);
        Assert.Equal([0.25, 0.25], new[] { rate.At(0), rate.At(1000) });
    }

    [Fact]
    public void Robbins_and_Monro_divide_by_a_power_of_the_step()
    {
        var rate = new RobbinsMonro(3, 2, 0.75);
        Assert.Equal(3 / Math.Pow(2, 0.75), rate.At(0), 1e-15);
        Assert.Equal(3 / Math.Pow(12, 0.75), rate.At(10), 1e-15);
    }

    // By comparison with integrals: Σ grows beyond any bound, Σ of squares stays below 1 + 1/(2p − 1).
    [Theory]
    [InlineData(0.51)]
    [InlineData(0.75)]
    [InlineData(1)]
    public void Rates_of_Robbins_and_Monro_go_anywhere_and_die_out(double p)
    {
        var rates = new RobbinsMonro(1, 1, p).At(Tensor.Arange(0, 100_000, dtype: DType.Float64));
        var bound = p == 1 ? Math.Log(100_001) : (Math.Pow(100_001, 1 - p) - 1) / (1 - p);
        Assert.True(rates.Sum().Item<double>() > bound);
        Assert.True(rates.Square().Sum().Item<double>() < 1 + (1 / ((2 * p) - 1)));
    }

    [Fact]
    public void Powers_with_the_wrong_sums_are_refused()
    {
        Assert.Contains("never die out", Assert.Throws<ArgumentOutOfRangeException>(() => new RobbinsMonro(1, 1, 0.5)).Message, StringComparison.Ordinal);
        Assert.Contains("finite sum", Assert.Throws<ArgumentOutOfRangeException>(() => new RobbinsMonro(1, 1, 1.01)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RobbinsMonro(1, 1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RobbinsMonro(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RobbinsMonro(1, 0));
    }

    [Fact]
    public void Noisy_gradients_are_averaged_out()
    {
        // ½ (w − 5)² seen through noise of deviation 1. With rates 1 / (t + 1) the weight is the mean of all that was seen.
        var seen = Key.Of(3).Normal([2000], 5, 1, DType.Float64);
        var optimizer = new Sgd(new RobbinsMonro(1));
        var w = Tensor.Of(0.0);
        var state = optimizer.Initialize(w);
        for (var i = 0; i < seen.Size; i++)
        {
            (w, state) = optimizer.Update(w, w - seen[i], state);
        }

        Assert.Equal(seen.Mean().Item<double>(), w.Item<double>(), 1e-12);
        Assert.Equal(5, w.Item<double>(), 0.1);
    }

    [Fact]
    public void Steps_decay_at_their_edges()
    {
        var rate = new StepDecay(0.5, every: 10, factor: 0.1);
        Assert.Equal([0.5, 0.5, 0.05, 0.05, 0.005], new long[] { 0, 9, 10, 19, 20 }.Select(rate.At).Select(value => Math.Round(value, 15)));
    }

    [Fact]
    public void A_cosine_falls_to_its_end_and_stays_there()
    {
        var rate = new CosineDecay(1, steps: 100, final: 0.2);
        Assert.Equal(1, rate.At(0), 1e-15);
        Assert.Equal(0.6, rate.At(50), 1e-15);
        Assert.Equal(0.2, rate.At(100), 1e-15);
        Assert.Equal(0.2, rate.At(10_000), 1e-15);
    }
}
