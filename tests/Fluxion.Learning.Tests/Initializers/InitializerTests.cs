namespace Fluxion.Learning.Tests;

public sealed class InitializerTests
{
    private const int In = 300;
    private const int Out = 500;

    // Deviation √(2 / fan) for He, √(2 / (in + out)) for Xavier, 1 / √(3 in) for uniform ±1/√in; uniform bounds are √3 times that.
    public static TheoryData<Initializer, double> Deviations => new()
    {
        { Initializer.He(), Math.Sqrt(2.0 / In) },
        { Initializer.He(fan: FanMode.Out), Math.Sqrt(2.0 / Out) },
        { Initializer.He(WeightDistribution.Uniform), Math.Sqrt(2.0 / In) },
        { Initializer.He(WeightDistribution.Uniform, FanMode.Out), Math.Sqrt(2.0 / Out) },
        { Initializer.He(negativeSlope: 0.5), Math.Sqrt(2 / 1.25 / In) },
        { Initializer.Xavier(), Math.Sqrt(2.0 / (In + Out)) },
        { Initializer.Xavier(WeightDistribution.Normal), Math.Sqrt(2.0 / (In + Out)) },
        { Initializer.Xavier(WeightDistribution.Normal, FanMode.In), Math.Sqrt(1.0 / In) },
        { Initializer.Xavier(WeightDistribution.Uniform, FanMode.Out, 5.0 / 3), 5.0 / 3 * Math.Sqrt(1.0 / Out) },
        { Initializer.InverseSquareRoot, 1 / Math.Sqrt(3 * In) },
    };

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Mean_deviation_and_bounds_are_the_published_ones(Initializer initializer, double deviation)
    {
        var weights = initializer.Draw(Key.Of(5), [In, Out], DType.Float64);
        var (mean, square) = (weights.Mean().Item<double>(), weights.Square().Mean().Item<double>());
        Assert.Equal(0, mean / deviation, 5 / Math.Sqrt(In * Out));
        Assert.Equal(1, square / (deviation * deviation), 5 * Math.Sqrt(2.0 / (In * Out)));

        var largest = weights.Abs().Max().Item<double>() / deviation;
        Assert.True(initializer.Distribution == WeightDistribution.Uniform ? largest <= Math.Sqrt(3) && largest > 1.73 : largest > 4 && largest < 6);
    }

    // Signals through 20 layers of ReLU keep their size with He's weights, and lose it with Xavier's: half is gone at each.
    [Fact]
    public void He_keeps_signals_alive_through_relu()
    {
        double AfterTwentyLayers(Initializer initializer) => Key.Of(1).Split(20).Aggregate(
            Key.Of(2).Normal([64, 128]), (x, key) => x.MatMul(initializer.Draw(key, [128, 128])).Relu()).Square().Mean().Item<float>();

        Assert.InRange(AfterTwentyLayers(Initializer.He()), 0.1, 10);
        Assert.InRange(AfterTwentyLayers(Initializer.Xavier()), 0, 1e-5);
    }

    [Fact]
    public void The_key_decides()
    {
        Assert.Equal(Initializer.He().Draw(Key.Of(1), [3, 2]).ToArray<float>(), Initializer.He().Draw(Key.Of(1), [3, 2]).ToArray<float>());
        Assert.NotEqual(Initializer.He().Draw(Key.Of(1), [3, 2]).ToArray<float>(), Initializer.He().Draw(Key.Of(2), [3, 2]).ToArray<float>());
    }

    [Fact]
    public void Fans_can_be_said_for_any_shape() =>
        Assert.Equal([8, 3, 5, 5], Initializer.He().Draw(Key.Of(1), [8, 3, 5, 5], fanIn: 75, fanOut: 200).Shape);

    [Fact]
    public void Shapes_without_known_fans_are_refused()
    {
        Assert.Contains("fanIn, fanOut", Assert.Throws<ShapeException>(() => Initializer.He().Draw(Key.Of(1), [3])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.He().Draw(Key.Of(1), [0, 3]));
    }
}
