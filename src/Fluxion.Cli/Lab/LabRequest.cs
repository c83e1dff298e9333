namespace Fluxion.Cli.Lab;

/// <summary>What the user asked for.</summary>
internal sealed record LabRequest(LabSettings Settings, string? Data, bool Download, string? Json, int Threads, bool IsEager);
