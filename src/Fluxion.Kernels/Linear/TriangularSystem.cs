namespace Fluxion.Kernels;

/// <summary>
/// A triangular system T X = B as pointers and strides; X takes the place of B. A transpose, and a triangle that stands on the right, are
/// swapped strides: X T = B is Tᵀ Xᵀ = Bᵀ.
/// </summary>
internal unsafe struct TriangularSystem<T>
    where T : unmanaged
{
    /// <summary>Rows and columns of T.</summary>
    public int Order;

    /// <summary>Columns of B.</summary>
    public int Columns;

    /// <summary>Element (i, j) of T is Triangle[i·Row + j·Column]; one of the two strides is 1.</summary>
    public T* Triangle;
    public nint Row;
    public nint Column;

    /// <summary>Whether T has its numbers below the diagonal, read through the strides.</summary>
    public bool IsLower;

    /// <summary>Whether the diagonal counts as ones and is not read.</summary>
    public bool HasUnitDiagonal;

    /// <summary>Element (i, c) of B is Right[i·RightRow + c·RightColumn]; one of the two strides is 1.</summary>
    public T* Right;
    public nint RightRow;
    public nint RightColumn;

    /// <summary>op(T) X = B with T and B row-major and without gaps.</summary>
    public static TriangularSystem<T> RowMajor(int n, int columns, T* triangle, bool lower, bool transposed, bool unitDiagonal, T* right) => new()
    {
        Order = n,
        Columns = columns,
        Triangle = triangle,
        Row = transposed ? 1 : n,
        Column = transposed ? n : 1,
        IsLower = lower != transposed,
        HasUnitDiagonal = unitDiagonal,
        Right = right,
        RightRow = columns,
        RightColumn = 1,
    };

    /// <summary>The system of the diagonal block from <paramref name="start"/> on.</summary>
    public readonly TriangularSystem<T> Block(int start, int order) => this with
    {
        Order = order,
        Triangle = Triangle + (start * (Row + Column)),
        Right = Right + (start * RightRow),
    };
}
