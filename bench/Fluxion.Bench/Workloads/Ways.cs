namespace Fluxion.Bench;

/// <summary>The ways in which Fluxion runs one program.</summary>
/// <param name="Eager">Operation by operation.</param>
internal sealed record Ways(Action Eager);
