namespace Fluxion.Cli.Lab;

/// <summary>Accuracies as bars. They lie close together, so the bars start a little below the lowest, and the heading says where.</summary>
internal sealed class AccuracyBars
{
    private const int Width = 16;
    private const string Eighths = "▏▎▍▌▋▊▉█";
    private readonly double _low;
    private readonly double _high;
    private readonly bool _unicode;

    private AccuracyBars(double low, double high, bool unicode) => (_low, _high, _unicode) = (low, high, unicode);

    internal string Heading => $"{Numbers.Short(_low)} to {Numbers.Short(_high)} %";

    internal static AccuracyBars For(IEnumerable<LabResult> rows, bool unicode)
    {
        double[] means = [.. rows.Select(row => row.Mean).OfType<double>().DefaultIfEmpty(100)];
        var high = Math.Ceiling(means.Max());
        return new(Math.Max(0, Math.Min(Math.Floor(means.Min()) - 1, high - 2)), high, unicode);
    }

    internal string Bar(double accuracy)
    {
        var eighths = (int)Math.Round(8 * Width * (accuracy - _low) / (_high - _low));
        return _unicode
            ? new string(Eighths[^1], eighths / 8) + (eighths % 8 > 0 ? Eighths[(eighths % 8) - 1] : "")
            : new string('#', eighths / 8);
    }
}
