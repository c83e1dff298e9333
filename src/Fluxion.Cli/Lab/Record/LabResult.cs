using System.Text.Json.Serialization;

namespace Fluxion.Cli.Lab;

/// <summary>The accuracies with one strength of regularisation, in percent.</summary>
internal sealed record LabResult
{
    public required double L2 { get; init; }

    /// <summary>The mean of the runs there are; null before the first.</summary>
    public required double? Mean { get; init; }

    /// <summary>The standard error of the mean; null for fewer than two runs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? StandardError { get; init; }

    public required double? Published { get; init; }

    public required IReadOnlyList<double> Runs { get; init; }

    /// <summary>Which runs these are; left out where they are the first ones without a gap.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Indices { get; init; }

    internal static LabResult Of(double l2, IReadOnlyDictionary<int, double> accuracies)
    {
        int[] indices = [.. accuracies.Keys.Order()];
        double[] runs = [.. indices.Select(index => accuracies[index])];
        return new()
        {
            L2 = l2,
            Mean = runs.Length > 0 ? Math.Round(runs.Average(), 6) : null,
            StandardError = runs.Length > 1 ? Math.Round(ErrorOfMean(runs), 6) : null,
            Published = PublishedTable.Mean(l2),
            Runs = runs,
            Indices = indices.SequenceEqual(Enumerable.Range(0, indices.Length)) ? null : indices,
        };
    }

    private static double ErrorOfMean(double[] runs)
    {
        var mean = runs.Average();
        return Math.Sqrt(runs.Sum(run => (run - mean) * (run - mean)) / (runs.Length - 1) / runs.Length);
    }
}
