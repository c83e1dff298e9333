using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Matrix products: C[m×n] = op(A)[m×k] · op(B)[k×n], added to C when accumulating.</summary>
/// <remarks>
/// Row-major, leading dimensions and strides in elements; transposed means that the stored matrix is the transpose of the operand.
/// C must not overlap A or B. The bits of a result depend on shapes and instruction set, never on the number of threads.
/// </remarks>
internal static partial class Gemm
{
    public static unsafe void Multiply<T>(
        int m, int n, int k, ReadOnlySpan<T> a, int lda, bool transposeA, ReadOnlySpan<T> b, int ldb, bool transposeB,
        Span<T> c, int ldc, bool accumulate = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        GemmArguments.CheckSizes(m, n, k);
        GemmArguments.CheckMatrix(nameof(a), a.Length, transposeA ? k : m, transposeA ? m : k, lda);
        GemmArguments.CheckMatrix(nameof(b), b.Length, transposeB ? n : k, transposeB ? k : n, ldb);
        GemmArguments.CheckMatrix(nameof(c), c.Length, m, n, ldc);

        if (m == 0 || n == 0)
        {
            return;
        }

        if (k == 0)
        {
            ClearUnless(accumulate, m, n, c, ldc);
            return;
        }

        fixed (T* pa = a, pb = b, pc = c)
        {
            GemmDispatch.Multiply(Describe(m, n, k, pa, lda, transposeA, pb, ldb, transposeB, pc, ldc, accumulate));
        }
    }

    private static unsafe GemmProblem<T> Describe<T>(
        int m, int n, int k, T* a, int lda, bool transposeA, T* b, int ldb, bool transposeB, T* c, int ldc, bool accumulate)
        where T : unmanaged
    {
        var (left, right) = (MatrixPointer<T>.Rows(a, lda), MatrixPointer<T>.Rows(b, ldb));
        return new GemmProblem<T>(m, n, k, transposeA ? left.Transposed : left, transposeB ? right.Transposed : right, c, ldc, accumulate);
    }

    // An empty sum is zero.
    private static void ClearUnless<T>(bool accumulate, int m, int n, Span<T> c, int ldc)
    {
        for (var i = 0; i < m && !accumulate; i++)
        {
            c.Slice(i * ldc, n).Clear();
        }
    }
}
