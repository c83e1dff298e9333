namespace Fluxion.Cli.Lab;

/// <summary>All that a result depends on besides the data. How many threads work is not among them: it changes no bit.</summary>
internal sealed record LabSettings
{
    public required IReadOnlyList<double> L2 { get; init; }

    public required int Runs { get; init; }

    public required int Epochs { get; init; }

    public required int Batch { get; init; }

    public required double Rate { get; init; }

    public required IReadOnlyList<int> Hidden { get; init; }

    public required long Seed { get; init; }

    /// <summary>The name and values of the first setting that differs, for a message; null where none does.</summary>
    internal string? DifferenceFrom(LabSettings other) =>
        !L2.SequenceEqual(other.L2) ? $"l2 {Numbers.List(L2)} is not {Numbers.List(other.L2)}"
        : Runs != other.Runs ? $"runs {Runs} is not {other.Runs}"
        : Epochs != other.Epochs ? $"epochs {Epochs} is not {other.Epochs}"
        : Batch != other.Batch ? $"batch {Batch} is not {other.Batch}"
        : Rate != other.Rate ? $"rate {Numbers.Short(Rate)} is not {Numbers.Short(other.Rate)}"
        : !Hidden.SequenceEqual(other.Hidden) ? $"hidden {string.Join(',', Hidden)} is not {string.Join(',', other.Hidden)}"
        : Seed != other.Seed ? $"seed {Seed} is not {other.Seed}"
        : null;
}
