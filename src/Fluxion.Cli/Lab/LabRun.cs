namespace Fluxion.Cli.Lab;

/// <summary>One training: the strength of the regularisation, and which of the runs with it.</summary>
internal readonly record struct LabRun(double L2, int Index);
