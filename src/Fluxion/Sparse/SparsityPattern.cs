namespace Fluxion;

/// <summary>
/// Where a matrix may differ from zero, row by row (compressed sparse rows). Of a function's Jacobian: which elements of the result depend
/// on which elements of the argument, whatever their values.
/// </summary>
public sealed class SparsityPattern
{
    private readonly int[] _rowStarts;
    private readonly int[] _columnIndices;
    private SparsityPattern? _transposed;

    private SparsityPattern(int rows, int columns, int[] rowStarts, int[] columnIndices)
    {
        (Rows, Columns) = (rows, columns);
        (_rowStarts, _columnIndices) = (rowStarts, columnIndices);
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The number of entries that may differ from zero.</summary>
    public int Count => _columnIndices.Length;

    /// <summary>Where each row's entries start in <see cref="ColumnIndices"/>, and at last the number of entries.</summary>
    public ReadOnlySpan<int> RowStarts => _rowStarts;

    /// <summary>The columns of the entries, row after row, rising within each.</summary>
    public ReadOnlySpan<int> ColumnIndices => _columnIndices;

    /// <summary>
    /// The pattern of a function's Jacobian for arguments of this type. The function is traced, not computed; argument and result count as
    /// vectors in row-major order.
    /// </summary>
    /// <param name="function">The function.</param>
    /// <param name="x">An argument; only its type matters.</param>
    public static SparsityPattern Of(Func<Tensor, Tensor> function, Tensor x) => Of<Tensor, Tensor>(function, x);

    /// <summary>
    /// The pattern of the Jacobian of a function from tree to tree, both laid out as vectors: <see cref="Tree.Offsets"/> says which rows
    /// belong to which leaf of the result, and which columns to which leaf of the argument.
    /// </summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree, all floating-point leaves of one type.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree, likewise.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">An argument; only its type matters.</param>
    public static SparsityPattern Of<T, TResult>(Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var flat = FlatFunction.Of("SparsityPattern", function, x);
        return OfVectors(flat.Function, flat.X);
    }

    /// <summary>The pattern of a scalar function's Hessian: that of its gradient's Jacobian, made symmetric.</summary>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="x">An argument; only its type matters.</param>
    public static SparsityPattern OfHessian(Func<Tensor, Tensor> function, Tensor x) => OfHessian<Tensor>(function, x);

    /// <summary>The pattern of the Hessian of a scalar function of a tree, which is laid out as a vector as <see cref="Tree.Offsets"/> says.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree, all floating-point leaves of one type.</typeparam>
    /// <param name="function">A function with a scalar result.</param>
    /// <param name="x">An argument; only its type matters.</param>
    public static SparsityPattern OfHessian<T>(Func<T, Tensor> function, T x)
        where T : ITree<T> => Of(Transforms.Grad(function), x).Symmetric();

    /// <summary>A pattern of these entries.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="entries">Row and column of each entry, in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">An entry lies outside.</exception>
    public static SparsityPattern FromEntries(int rows, int columns, IEnumerable<(int Row, int Column)> entries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentNullException.ThrowIfNull(entries);
        var sets = new SortedSet<int>?[rows];
        foreach (var (row, column) in entries)
        {
            if (row < 0 || row >= rows || column < 0 || column >= columns)
            {
                throw new ArgumentOutOfRangeException(nameof(entries), $"The entry ({row}, {column}) lies outside a matrix of {rows} rows and {columns} columns.");
            }

            (sets[row] ??= []).Add(column);
        }

        return FromRows(columns, rows, row => sets[row]?.ToArray() ?? []);
    }

    /// <summary>The columns of one row's entries, rising.</summary>
    /// <param name="row">Which row.</param>
    public ReadOnlySpan<int> Row(int row) => _columnIndices.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>Whether an entry may differ from zero.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="column">Its column.</param>
    public bool Contains(int row, int column) => Row(row).BinarySearch(column) >= 0;

    /// <summary>Columns for rows.</summary>
    public SparsityPattern Transpose()
    {
        if (_transposed is not null)
        {
            return _transposed;
        }

        var starts = new int[Columns + 1];
        foreach (var column in _columnIndices)
        {
            starts[column + 1]++;
        }

        for (var column = 0; column < Columns; column++)
        {
            starts[column + 1] += starts[column];
        }

        var (next, indices) = (starts.AsSpan(0, Columns).ToArray(), new int[Count]);
        for (var row = 0; row < Rows; row++)
        {
            foreach (var column in Row(row))
            {
                indices[next[column]++] = row;
            }
        }

        return _transposed = new SparsityPattern(Columns, Rows, starts, indices);
    }

    /// <summary>A small picture: a line a row, a point for zero and a star for what may differ; large matrices shrink.</summary>
    public override string ToString() => PatternPicture.Of(this);

    /// <summary>The pattern of a function from vector to vector.</summary>
    internal static SparsityPattern OfVectors(Func<Tensor, Tensor> function, Tensor x)
    {
        var sets = DependenceSweep.Run(Graph.Trace(function, x));
        return FromRows(x.Size, sets.Count, row => sets[row]);
    }

    /// <summary>The pattern with each entry's mirror image.</summary>
    internal SparsityPattern Symmetric()
    {
        var mirror = Transpose();
        return FromRows(Columns, Rows, row => IndexSet.Union(Row(row).ToArray(), mirror.Row(row).ToArray()));
    }

    private static SparsityPattern FromRows(int columns, int rows, Func<int, int[]> row)
    {
        var (starts, indices) = (new int[rows + 1], new List<int>());
        for (var i = 0; i < rows; i++)
        {
            indices.AddRange(row(i));
            starts[i + 1] = indices.Count;
        }

        return new SparsityPattern(rows, columns, starts, [.. indices]);
    }
}
