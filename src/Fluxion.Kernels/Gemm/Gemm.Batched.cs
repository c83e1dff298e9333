using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Many products of one shape. Strides lead from one matrix to the next; a stride of 0 shares an operand.</summary>
internal static partial class Gemm
{
    public static unsafe void MultiplyBatched<T>(
        int batch, int m, int n, int k, ReadOnlySpan<T> a, int lda, bool transposeA, int strideA,
        ReadOnlySpan<T> b, int ldb, bool transposeB, int strideB, Span<T> c, int ldc, int strideC, bool accumulate = false)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        GemmArguments.CheckSizes(m, n, k);
        ArgumentOutOfRangeException.ThrowIfNegative(batch);
        GemmArguments.CheckMatrices(nameof(a), a.Length, batch, strideA, transposeA ? k : m, transposeA ? m : k, lda);
        GemmArguments.CheckMatrices(nameof(b), b.Length, batch, strideB, transposeB ? n : k, transposeB ? k : n, ldb);
        GemmArguments.CheckMatrices(nameof(c), c.Length, batch, strideC, m, n, ldc);
        GemmArguments.CheckApart(nameof(c), batch, strideC, m, n, ldc);

        if (batch == 0 || m == 0 || n == 0)
        {
            return;
        }

        if (k == 0)
        {
            for (var i = 0; i < batch; i++)
            {
                ClearUnless(accumulate, m, n, c[(i * strideC)..], ldc);
            }

            return;
        }

        fixed (T* pa = a, pb = b, pc = c)
        {
            var first = Describe(m, n, k, pa, lda, transposeA, pb, ldb, transposeB, pc, ldc, accumulate);
            BatchedGemm.Multiply(batch, first, strideA, strideB, strideC);
        }
    }
}
