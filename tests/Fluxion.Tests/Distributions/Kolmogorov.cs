namespace Fluxion.Tests.Distributions;

/// <summary>The test of Kolmogorov and Smirnov: how far a sample's distribution function is from the one it should have.</summary>
internal static class Kolmogorov
{
    internal const int Count = 100_000;

    // A sample from the right distribution is farther off once in a thousand times; the keys are fixed, so it is not one of those.
    private const double Critical = 1.95;

    internal static void Check(Tensor sample, Func<double, double> distribution)
    {
        var x = sample.Cast(DType.Float64).ToArray<double>();
        Array.Sort(x);
        var farthest = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var p = distribution(x[i]);
            farthest = Math.Max(farthest, Math.Max(Math.Abs(p - ((double)i / x.Length)), Math.Abs(p - ((i + 1.0) / x.Length))));
        }

        Assert.InRange(farthest * Math.Sqrt(x.Length), 0, Critical);
    }

    /// <summary>Mean and variance within five standard errors, of which that of the variance needs the fourth central moment.</summary>
    internal static void Moments(Tensor sample, double mean, double variance, double fourth)
    {
        var x = sample.Cast(DType.Float64);
        Assert.Equal(mean, x.Mean().Item<double>(), 5 * Math.Sqrt(variance / Count));
        Assert.Equal(variance, (x - mean).Square().Mean().Item<double>(), 5 * Math.Sqrt((fourth - (variance * variance)) / Count));
    }
}
