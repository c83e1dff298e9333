namespace Fluxion.Compilation;

/// <summary>A kernel over rows made ready: its registers, its loops in order, and how many rows go through all loops before the next ones.</summary>
/// <param name="Registers">The values.</param>
/// <param name="Stages">The loops.</param>
/// <param name="Block">Rows at a time.</param>
/// <param name="Offsets">Where each slot of scratch begins; last, how many bytes there are.</param>
internal sealed record RowProgram(RowRegister[] Registers, RowStage[] Stages, int Block, int[] Offsets);
