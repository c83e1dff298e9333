namespace Fluxion.Cli.Lab;

/// <summary>The JSON file of a lab.</summary>
internal sealed record LabDocument
{
    public required LabData Data { get; init; }

    public required LabSettings Settings { get; init; }

    public required IReadOnlyList<LabResult> Results { get; init; }
}
