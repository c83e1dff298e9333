namespace Fluxion.Bench;

/// <summary>The ways in which Fluxion runs one program.</summary>
/// <param name="Compiled">As the compiler has it.</param>
/// <param name="Eager">Operation by operation.</param>
internal sealed record Ways(Action Compiled, Action Eager);
