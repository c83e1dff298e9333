using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// A = Q R of matrices with at least as many rows as columns, by Householder's reflections in blocks. Works on the transpose, so that
/// columns are contiguous. The diagonal of R is not negative, which makes the factors of a matrix of full rank the only ones.
/// </summary>
internal static unsafe class QrFactor
{
    /// <summary>Factors each of many row-major m × n matrices, m ≥ n, into Q (m × n) and R (n × n).</summary>
    public static void Run<T>(int count, int m, int n, ReadOnlySpan<T> a, Span<T> q, Span<T> r)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckSizes(m, n, m - n);
        GemmArguments.CheckMatrices(nameof(a), a.Length, count, m * n, m, n, n);
        GemmArguments.CheckMatrices(nameof(q), q.Length, count, m * n, m, n, n);
        GemmArguments.CheckMatrices(nameof(r), r.Length, count, n * n, n, n, n);
        if (n == 0)
        {
            return;
        }

        fixed (T* source = a, left = q, right = r)
        {
            MatrixBatch.Run(count, 2.0 * m * n * n, new Matrices<T>(m, n, source, left, right));
        }
    }

    private static void One<T>(int m, int n, T* a, T* q, T* r)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        T* x = room.Take<T>((nint)m * n), y = room.Zeros<T>((nint)m * n), tau = room.Take<T>(n), diagonal = room.Take<T>(n);
        var block = new BlockReflector<T>(room, m, n);
        Transpose.Run(n, m, ref *a, n, ref *x);
        Reduce(m, n, x, tau, diagonal, ref block);
        for (var i = 0; i < n; i++)
        {
            y[((nint)i * m) + i] = T.One;
        }

        block.ApplyAll(n, m, x, m, tau, n, y, m);
        for (var i = 0; i < n; i++)
        {
            var sign = T.CopySign(T.One, diagonal[i]);
            Vectors.Scale(sign, y + ((nint)i * m), y + ((nint)i * m), m);
            new Span<T>(r + ((nint)i * n), i).Clear();
            r[((nint)i * n) + i] = T.Abs(diagonal[i]);
            for (var j = i + 1; j < n; j++)
            {
                r[((nint)i * n) + j] = sign * x[((nint)j * m) + i];
            }
        }

        Transpose.Run(m, n, ref *y, m, ref *q);
    }

    // Rows of x become the vectors of reflections, with what R has above the diagonal before them.
    private static void Reduce<T>(int m, int n, T* x, T* tau, T* diagonal, ref BlockReflector<T> block)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var start = 0; start < n; start += BlockReflector<T>.Size)
        {
            var end = Math.Min(n, start + BlockReflector<T>.Size);
            for (var k = start; k < end; k++)
            {
                var v = x + ((nint)k * m) + k;
                diagonal[k] = Reflector.Make(v, m - k, out tau[k]);
                for (var j = k + 1; j < end; j++)
                {
                    var other = x + ((nint)j * m) + k;
                    Vectors.Add(-tau[k] * Vectors.Dot(v, other, m - k), v, other, m - k);
                }
            }

            if (end < n)
            {
                block.Load(end - start, m - start, x + ((nint)start * m) + start, m, tau + start);
                block.ApplyRight(n - end, x + ((nint)end * m) + start, m, transposed: false);
            }
        }
    }

    private readonly struct Matrices<T>(int m, int n, T* a, T* q, T* r) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number) =>
            One(m, n, a + ((nint)number * m * n), q + ((nint)number * m * n), r + ((nint)number * n * n));
    }
}
