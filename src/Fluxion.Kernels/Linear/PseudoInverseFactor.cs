using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>A⁺ = V S⁺ Uᵀ by singular values, of which small ones count as zero.</summary>
internal static unsafe class PseudoInverseFactor
{
    /// <summary>The n × m pseudo-inverse of each of many row-major m × n matrices.</summary>
    /// <param name="count">How many matrices there are, one behind the other.</param>
    /// <param name="m">Rows of each.</param>
    /// <param name="n">Columns of each.</param>
    /// <param name="a">The matrices.</param>
    /// <param name="tolerance">Values of at most this times the largest count as zero.</param>
    /// <param name="y">n × m for each; all NaN where a matrix is not finite.</param>
    /// <returns>The first matrix whose values were not found, or −1.</returns>
    public static int Run<T>(int count, int m, int n, ReadOnlySpan<T> a, T tolerance, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckMatrices(nameof(a), a.Length, count, m * n, m, n, n);
        GemmArguments.CheckMatrices(nameof(y), y.Length, count, n * m, n, m, m);
        var k = Math.Min(m, n);
        if (k == 0)
        {
            return -1;
        }

        using var room = Workspace.Open();
        var found = room.Take<bool>(count);
        fixed (T* source = a, target = y)
        {
            MatrixBatch.Run(count, 21.0 * m * n * k, new Matrices<T>(m, n, source, tolerance, target, found));
        }

        return new ReadOnlySpan<bool>(found, count).IndexOf(false);
    }

    private static bool One<T>(int m, int n, ReadOnlySpan<T> a, T tolerance, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var k = Math.Min(m, n);
        Span<T> u = room.Span<T>(m * k), s = room.Span<T>(k), vt = room.Span<T>(k * n);
        var failed = SvdFactor.Run(1, m, n, a, u, s, vt);
        fixed (T* rows = vt)
        {
            for (var i = 0; i < k; i++)
            {
                // The largest comes first. A value that is not a number is no zero either.
                var row = rows + ((nint)i * n);
                Vectors.Scale(s[i] <= tolerance * s[0] ? T.Zero : T.One / s[i], row, row, n);
            }
        }

        Gemm.Multiply<T>(n, m, k, vt, n, true, u, k, true, y, m);
        return failed < 0;
    }

    private readonly struct Matrices<T>(int m, int n, T* a, T tolerance, T* y, bool* found) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number)
        {
            var start = (nint)number * m * n;
            found[number] = One(m, n, new ReadOnlySpan<T>(a + start, m * n), tolerance, new Span<T>(y + start, n * m));
        }
    }
}
