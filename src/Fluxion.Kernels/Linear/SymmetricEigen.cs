using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Eigenvalues and vectors of symmetric matrices: to a tridiagonal one and back, and its own by halves.</summary>
internal static unsafe class SymmetricEigen
{
    /// <summary>The eigenvalues of (A + Aᵀ) / 2 for each of many n × n matrices, ascending, and their vectors as columns.</summary>
    /// <param name="count">How many matrices there are, one behind the other.</param>
    /// <param name="n">Rows and columns of each.</param>
    /// <param name="a">The matrices.</param>
    /// <param name="values">n for each; all NaN where a matrix is not finite.</param>
    /// <param name="vectors">n × n for each, or nothing where only values are wanted.</param>
    /// <returns>The first matrix whose values were not found, or −1.</returns>
    public static int Run<T>(int count, int n, ReadOnlySpan<T> a, Span<T> values, Span<T> vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckMatrices(nameof(a), a.Length, count, n * n, n, n, n);
        GemmArguments.CheckMatrices(nameof(values), values.Length, count, n, 1, n, n);
        GemmArguments.CheckMatrices(nameof(vectors), vectors.Length, vectors.IsEmpty ? 0 : count, n * n, n, n, n);
        if (n == 0)
        {
            return -1;
        }

        using var room = Workspace.Open();
        var found = room.Take<bool>(count);
        fixed (T* source = a, first = values, second = vectors)
        {
            MatrixBatch.Run(count, 4.0 * n * n * n, new Matrices<T>(n, source, first, second, found));
        }

        return new ReadOnlySpan<bool>(found, count).IndexOf(false);
    }

    private static bool One<T>(int n, T* a, T* values, T* vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var largest = Vectors.Largest(a, n * n);
        if (!T.IsFinite(largest))
        {
            new Span<T>(values, n).Fill(T.NaN);
            new Span<T>(vectors, vectors == null ? 0 : n * n).Fill(T.NaN);
            return true;
        }

        // What stands below the diagonal of the square does not count.
        using var room = Workspace.Open();
        T* work = room.Take<T>((nint)n * n), beside = room.Take<T>(n), tau = room.Take<T>(n);

        // To magnitudes of about one by a power of two, which rounds nothing: by two, for one alone may not be a number. A half of it is
        // the mean's.
        var exponent = largest == T.Zero ? 0 : T.ILogB(largest) + 1;
        var (first, second) = (T.ScaleB(T.One, -exponent / 2), T.ScaleB(T.One, -exponent - (-exponent / 2) - 1));
        for (var i = 0; i < n; i++)
        {
            for (var j = i; j < n; j++)
            {
                work[((nint)i * n) + j] = ((a[((nint)i * n) + j] * first) + (a[((nint)j * n) + i] * first)) * second;
            }
        }

        Tridiagonalization.Run(n, work, values, beside, tau);
        var found = vectors == null ? FindValues(n, values, beside) : FindVectors(n, work, tau, values, beside, vectors);
        for (var i = 0; i < n; i++)
        {
            values[i] = T.ScaleB(values[i], exponent);
        }

        return found;
    }

    private static bool FindValues<T>(int n, T* values, T* beside)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var found = TridiagonalQl.Run(n, values, beside, null, 0);
        new Span<T>(values, n).Sort();
        return found;
    }

    private static bool FindVectors<T>(int n, T* reflections, T* tau, T* values, T* beside, T* vectors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var rows = room.Zeros<T>((nint)n * n);
        var found = TridiagonalEigen.Run(n, values, beside, rows, n);
        new BlockReflector<T>(room, n, n).ApplyAll(n - 1, n - 1, reflections + 1, n, tau, n, rows + 1, n);
        for (var i = 0; i < n; i++)
        {
            VectorSign.Fix(rows + ((nint)i * n), n);
        }

        Transpose.Run(n, n, ref *rows, n, ref *vectors);
        return found;
    }

    private readonly struct Matrices<T>(int n, T* a, T* values, T* vectors, bool* found) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number)
        {
            var start = (nint)number * n * n;
            found[number] = One(n, a + start, values + ((nint)number * n), vectors == null ? null : vectors + start);
        }
    }
}
