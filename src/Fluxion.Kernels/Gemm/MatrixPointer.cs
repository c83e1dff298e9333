namespace Fluxion.Kernels;

/// <summary>A matrix in memory: element (i, j) is Start[i·Row + j·Column].</summary>
internal readonly unsafe struct MatrixPointer<T>(T* start, nint row, nint column)
    where T : unmanaged
{
    public T* Start => start;

    public nint Row => row;

    public nint Column => column;

    public MatrixPointer<T> Transposed => new(start, column, row);

    /// <summary>Rows that lie one after another, so many elements from one to the next.</summary>
    public static MatrixPointer<T> Rows(T* start, nint row) => new(start, row, 1);
}
