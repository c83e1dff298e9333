namespace Fluxion.Bench;

/// <summary>Seconds for one run of a contestant's work, over all batches.</summary>
/// <param name="Median">The middle of the batches: what the rows show.</param>
/// <param name="Min">The fastest batch.</param>
internal readonly record struct Timing(double Median, double Min)
{
    /// <summary>How far the median lies above the fastest batch, as a fraction of it.</summary>
    public double Noise => (Median / Min) - 1;

    public static Timing Of(IEnumerable<double> seconds)
    {
        var sorted = seconds.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Timing(median, sorted[0]);
    }
}
