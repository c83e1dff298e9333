using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// A = U S Vᵀ: A = Q R first, so that what is left is square; then rotations J that make the rows of R orthogonal, J R = S Vᵀ, and
/// U = Q Jᵀ. Wide matrices are transposed. Values are right to rounding of the largest; of up to 32 rows or columns, small ones that stand
/// in short columns keep their own digits.
/// </summary>
internal static unsafe class SvdFactor
{
    /// <summary>The thin factors of each of many row-major m × n matrices, with k = min(m, n).</summary>
    /// <param name="count">How many matrices there are, one behind the other.</param>
    /// <param name="m">Rows of each.</param>
    /// <param name="n">Columns of each.</param>
    /// <param name="a">The matrices.</param>
    /// <param name="u">m × k for each, or nothing where only values are wanted.</param>
    /// <param name="s">k for each, descending; all NaN where a matrix is not finite.</param>
    /// <param name="vt">k × n for each, or nothing as well.</param>
    /// <returns>The first matrix whose values were not found, or −1.</returns>
    public static int Run<T>(int count, int m, int n, ReadOnlySpan<T> a, Span<T> u, Span<T> s, Span<T> vt)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (k, vectors) = (Math.Min(m, n), u.IsEmpty ? 0 : count);
        GemmArguments.CheckMatrices(nameof(a), a.Length, count, m * n, m, n, n);
        GemmArguments.CheckMatrices(nameof(s), s.Length, count, k, 1, k, k);
        GemmArguments.CheckMatrices(nameof(u), u.Length, vectors, m * k, m, k, k);
        GemmArguments.CheckMatrices(nameof(vt), vt.Length, vectors, k * n, k, n, n);
        if (k == 0)
        {
            return -1;
        }

        using var room = Workspace.Open();
        var found = room.Take<bool>(count);
        fixed (T* source = a, left = u, values = s, right = vt)
        {
            MatrixBatch.Run(count, 20.0 * m * n * k, new Matrices<T>(m, n, source, left, values, right, found));
        }

        return new ReadOnlySpan<bool>(found, count).IndexOf(false);
    }

    private static bool One<T>(int m, int n, T* a, T* u, T* s, T* vt)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (rows, k) = (Math.Max(m, n), Math.Min(m, n));
        var largest = Vectors.Largest(a, m * n);
        if (!T.IsFinite(largest))
        {
            new Span<T>(s, k).Fill(T.NaN);
            new Span<T>(u, u == null ? 0 : m * k).Fill(T.NaN);
            new Span<T>(vt, u == null ? 0 : k * n).Fill(T.NaN);
            return true;
        }

        // To magnitudes of about one by a power of two, which rounds nothing.
        var exponent = largest == T.Zero ? 0 : T.ILogB(largest) + 1;
        using var room = Workspace.Open();
        Span<T> tall = room.Span<T>(m * n), q = room.Span<T>(rows * k), g = room.Span<T>(k * k);
        for (var i = 0; i < m * n; i++)
        {
            tall[m >= n ? i : (i % n * m) + (i / n)] = T.ScaleB(a[i], -exponent);
        }

        QrFactor.Run<T>(1, rows, k, tall, q, g);
        var work = new SvdRows<T>(room, rows, k, g);
        var found = work.Diagonalize(wantsVectors: u != null, s);
        if (u != null)
        {
            work.Vectors(q, m >= n, u, vt);
        }

        for (var i = 0; i < k; i++)
        {
            s[i] = T.ScaleB(s[i], exponent);
        }

        return found;
    }

    private readonly struct Matrices<T>(int m, int n, T* a, T* u, T* s, T* vt, bool* found) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number)
        {
            var (i, k) = ((nint)number, Math.Min(m, n));
            found[number] = One(m, n, a + (i * m * n), u == null ? null : u + (i * m * k), s + (i * k), vt == null ? null : vt + (i * k * n));
        }
    }
}
