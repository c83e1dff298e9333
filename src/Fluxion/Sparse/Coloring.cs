namespace Fluxion;

/// <summary>
/// Rows or columns of a sparse matrix put into few groups, each of which one pass can find together. Greedy, those with most neighbours
/// first.
/// </summary>
public sealed class Coloring
{
    private readonly int[] _colors;

    internal Coloring(ColoringKind kind, int[] colors)
    {
        (Kind, _colors) = (kind, colors);
        Count = colors.Length == 0 ? 0 : colors.Max() + 1;
    }

    /// <summary>What is coloured.</summary>
    public ColoringKind Kind { get; }

    /// <summary>The number of colours, and so of passes.</summary>
    public int Count { get; }

    /// <summary>The colour of each row or column, from 0.</summary>
    public ReadOnlySpan<int> Colors => _colors;

    /// <summary>Colours columns so that two columns of one colour have no row in common.</summary>
    /// <param name="pattern">The matrix's pattern.</param>
    public static Coloring OfColumns(SparsityPattern pattern) => new(ColoringKind.Columns, GreedyColoring.Columns(pattern));

    /// <summary>Colours rows so that two rows of one colour have no column in common.</summary>
    /// <param name="pattern">The matrix's pattern.</param>
    public static Coloring OfRows(SparsityPattern pattern) => new(ColoringKind.Rows, GreedyColoring.Columns(pattern.Transpose()));

    /// <summary>Colours the columns of a symmetric matrix so that neighbours differ and every path over four of them has three colours.</summary>
    /// <param name="pattern">The pattern of a symmetric matrix, such as a Hessian.</param>
    /// <exception cref="ArgumentException">The pattern is not square.</exception>
    public static Coloring Star(SparsityPattern pattern) => pattern.Rows == pattern.Columns
        ? new(ColoringKind.Star, StarColoring.Of(pattern.Symmetric()))
        : throw new ArgumentException($"Coloring.Star: needs a symmetric matrix, but this pattern has {pattern.Rows} rows and {pattern.Columns} columns.", nameof(pattern));

    /// <summary>Such as <c>3 colours for 10000 columns</c>.</summary>
    public override string ToString() => $"{Count} colours for {_colors.Length} {(Kind == ColoringKind.Rows ? "rows" : "columns")}";
}
