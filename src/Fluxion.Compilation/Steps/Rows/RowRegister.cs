namespace Fluxion.Compilation;

/// <summary>
/// A value of a kernel over rows: elements of a row go on, or one stands for all; rows go on in steps, or one stands for all.
/// </summary>
/// <param name="External">The number of the place where it lies, reads before writes; −1 where it lives in scratch only.</param>
/// <param name="Slot">Its slot of scratch, or −1.</param>
/// <param name="Bytes">Bytes of an element.</param>
/// <param name="RowStep">Elements from one row to the next.</param>
/// <param name="ElementStep">Elements from one element of a row to the next: 1 or 0.</param>
internal readonly record struct RowRegister(int External, int Slot, int Bytes, int RowStep, int ElementStep)
{
    /// <summary>Rows that share such a step: more than one where sums over rows are left.</summary>
    internal int RowsOfStep { get; init; } = 1;

    /// <summary>Whether one element stands for all.</summary>
    internal bool IsUniform => RowStep == 0 && ElementStep == 0;

    /// <summary>Whether all rows lie one behind the other, or where a row has one column, their values.</summary>
    internal bool IsDense(int columns) => RowStep == columns && (ElementStep == 1 || columns == 1);
}
