namespace Fluxion.Bench;

/// <summary>What an experiment found.</summary>
/// <param name="Rows">One for each peer.</param>
/// <param name="Noise">How far the median of the most disturbed contestant lies above its fastest batch: 0.1 is a tenth.</param>
internal sealed record Outcome(IReadOnlyList<Row> Rows, double Noise);
