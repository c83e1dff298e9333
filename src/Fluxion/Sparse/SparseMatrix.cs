namespace Fluxion;

/// <summary>A sparse matrix in compressed rows.</summary>
/// <param name="Pattern">Where its entries are: starts of rows, and columns.</param>
/// <param name="Values">The entries in the pattern's order, as one axis. A tensor like any other: transforms follow it.</param>
/// <param name="Coloring">The colouring that it was found with.</param>
public sealed record SparseMatrix(SparsityPattern Pattern, Tensor Values, Coloring Coloring)
{
    /// <summary>How many passes it took: the number of colours.</summary>
    public int Colors => Coloring.Count;

    /// <summary>The matrix with all its zeros, of shape (rows, columns).</summary>
    public Tensor ToDense()
    {
        // Where nothing lies, the entry behind the last, which is zero.
        var places = new long[checked(Pattern.Rows * Pattern.Columns)];
        Array.Fill(places, Pattern.Count);
        for (var row = 0; row < Pattern.Rows; row++)
        {
            for (var i = Pattern.RowStarts[row]; i < Pattern.RowStarts[row + 1]; i++)
            {
                places[(row * Pattern.Columns) + Pattern.ColumnIndices[i]] = i;
            }
        }

        var withZero = Tensor.Concatenate([Values, Tensor.Zeros([1], Values.DType)]);
        return withZero.GatherRows(Tensor.Of(places)).Reshape(Pattern.Rows, Pattern.Columns);
    }

    /// <summary>Such as <c>10000 × 10000, 29998 entries, 3 colours for 10000 columns</c>.</summary>
    public override string ToString() => $"{Pattern.Rows} × {Pattern.Columns}, {Pattern.Count} entries, {Coloring}";
}
