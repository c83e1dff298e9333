namespace Fluxion.Kernels;

/// <summary>Where the rows of an operand lie, each with its features side by side; by default all follow each other.</summary>
/// <param name="Offsets">Where each group begins.</param>
/// <param name="Stride">From row to row of a group.</param>
internal readonly record struct AttentionRows(int[]? Offsets, int Stride)
{
    /// <summary>Where a group begins, of so many rows of so many features.</summary>
    public nint Start(int group, int rows, int features) => Offsets is null ? (nint)group * rows * features : Offsets[group];

    /// <summary>From row to row.</summary>
    public nint Step(int features) => Offsets is null ? features : Stride;
}
