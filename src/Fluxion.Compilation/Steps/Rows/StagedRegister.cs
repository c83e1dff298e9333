namespace Fluxion.Compilation;

/// <summary>A register of a kernel over rows that has rows of its own.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Offset">Where it is staged in scratch.</param>
/// <param name="RowBytes">Bytes of a row.</param>
internal readonly record struct StagedRegister(int Number, int Offset, int RowBytes);
