namespace Fluxion.Kernels;

/// <summary>A checked product C[M×N] = (C +) A[M×K] · B[K×N], with operands as pointers and strides, so that a transpose is no case of its own.</summary>
internal unsafe struct GemmProblem<T>
    where T : unmanaged
{
    /// <param name="m">Rows of A and of C.</param>
    /// <param name="n">Columns of B and of C.</param>
    /// <param name="k">Columns of A and rows of B.</param>
    /// <param name="a">A; one of its strides is 1.</param>
    /// <param name="b">B; one of its strides is 1.</param>
    /// <param name="c">The first element of C.</param>
    /// <param name="row">Elements from one row of C to the next.</param>
    /// <param name="accumulate">Add to what C holds.</param>
    public GemmProblem(int m, int n, int k, MatrixPointer<T> a, MatrixPointer<T> b, T* c, nint row, bool accumulate = false)
    {
        (M, N, K) = (m, n, k);
        A = a.Start;
        (ARow, ADepth) = (a.Row, a.Column);
        B = b.Start;
        (BDepth, BColumn) = (b.Row, b.Column);
        C = c;
        (CRow, Accumulate) = (row, accumulate);
    }

    public int M;
    public int N;
    public int K;

    /// <summary>Element (i, p) of A is A[i·ARow + p·ADepth]; one of the two is 1.</summary>
    public T* A;
    public nint ARow;
    public nint ADepth;

    /// <summary>Element (p, j) of B is B[p·BDepth + j·BColumn]; one of the two is 1.</summary>
    public T* B;
    public nint BDepth;
    public nint BColumn;

    /// <summary>Element (i, j) of C is C[i·CRow + j].</summary>
    public T* C;
    public nint CRow;

    /// <summary>Add to what C holds.</summary>
    public bool Accumulate;

    /// <summary>Multiply-adds, the measure of the work.</summary>
    public readonly double Work => (double)M * N * K;
}
