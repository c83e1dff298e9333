namespace Fluxion;

/// <summary>What a <see cref="Coloring"/> colours, and so how a matrix is read back from compressed passes.</summary>
public enum ColoringKind
{
    /// <summary>Columns that share no row have one colour: one forward pass a colour.</summary>
    Columns,

    /// <summary>Rows that share no column have one colour: one backward pass a colour.</summary>
    Rows,

    /// <summary>Columns of a symmetric matrix, so that each entry can be read at its own place or at its mirror image.</summary>
    Star,
}
