namespace Fluxion.Bench;

/// <summary>How a measured time, or a time over a baseline's, becomes a row's figure.</summary>
/// <param name="Unit">The figure's unit.</param>
/// <param name="HigherIsBetter">Of the figures.</param>
/// <param name="Figure">The figure from the seconds of one run, or from how many times the baseline's seconds that is.</param>
internal sealed record Scale(string Unit, bool HigherIsBetter, Func<double, double> Figure)
{
    public static Scale Seconds { get; } = new("s", false, seconds => seconds);

    public static Scale Microseconds { get; } = new("µs", false, seconds => seconds * 1e6);

    /// <summary>How many times faster than the baseline.</summary>
    public static Scale Speedup { get; } = new("x", true, relative => 1 / relative);

    /// <summary>How many times the baseline's time.</summary>
    public static Scale Times { get; } = new("x", false, relative => relative);

    /// <summary>How much of the baseline's speed is reached.</summary>
    public static Scale FractionOfBest { get; } = new("of peak", true, relative => 1 / relative);

    public static Scale GigaFlops(double operations) => new("GFLOP/s", true, seconds => operations / seconds * 1e-9);

    /// <summary>Nanoseconds for each of the operations that one run makes.</summary>
    public static Scale NanosecondsEach(int operations) => new("ns/op", false, seconds => seconds / operations * 1e9);

    /// <summary>Above 1 where Fluxion is better.</summary>
    public double? Ratio(double value, double? peer) => HigherIsBetter ? value / peer : peer / value;
}
