using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// The matrix of cofactors of a singular matrix, to which det(A) A⁻ᵀ has no meaning, after P A Q = L U with pivots searched in all of what
/// is left. One zero pivot then stands last, and the adjugate of U is a column by a row; with two of them all cofactors are zero.
/// </summary>
internal static unsafe class Cofactors
{
    /// <summary>Writes the cofactors of A.</summary>
    public static void OfSingular<T>(int n, ReadOnlySpan<T> matrix, Span<T> cofactors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var room = Workspace.Open();
        var a = room.Span<T>(n * n);
        matrix.CopyTo(a);
        Span<int> rows = room.Span<int>(n), columns = room.Span<int>(n);
        for (var i = 0; i < n; i++)
        {
            rows[i] = columns[i] = i;
        }

        var product = Eliminate(n, a, rows, columns);

        // U w = 0 with wₙ = 1, and Lᵀ z = eₙ: adj(U) adj(L) is the product of U's other pivots times w zᵀ.
        T* w = room.Zeros<T>(n), z = room.Zeros<T>(n);
        w[n - 1] = z[n - 1] = T.One;
        for (var i = n - 2; i >= 0 && product != T.Zero; i--)
        {
            for (var j = i + 1; j < n; j++)
            {
                w[i] -= a[(i * n) + j] * w[j];
                z[i] -= a[(j * n) + i] * z[j];
            }

            w[i] /= a[(i * n) + i];
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                cofactors[(rows[i] * n) + columns[j]] = product * z[i] * w[j];
            }
        }
    }

    // Returns the product of all pivots but the last, with the sign of the swaps.
    private static T Eliminate<T>(int n, Span<T> a, Span<int> rows, Span<int> columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var product = T.One;
        for (var k = 0; k < n - 1; k++)
        {
            var (row, column) = Largest(n, a, k);
            for (var i = 0; i < n; i++)
            {
                (a[(k * n) + i], a[(row * n) + i]) = (a[(row * n) + i], a[(k * n) + i]);
            }

            for (var i = 0; i < n; i++)
            {
                (a[(i * n) + k], a[(i * n) + column]) = (a[(i * n) + column], a[(i * n) + k]);
            }

            (rows[k], rows[row]) = (rows[row], rows[k]);
            (columns[k], columns[column]) = (columns[column], columns[k]);
            var pivot = a[(k * n) + k];
            product *= row != k == (column != k) ? pivot : -pivot;
            for (var i = k + 1; i < n && pivot != T.Zero; i++)
            {
                var factor = a[(i * n) + k] /= pivot;
                for (var j = k + 1; j < n; j++)
                {
                    a[(i * n) + j] -= factor * a[(k * n) + j];
                }
            }
        }

        return product;
    }

    private static (int Row, int Column) Largest<T>(int n, ReadOnlySpan<T> a, int start)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var best = (start * n) + start;
        for (var i = start; i < n; i++)
        {
            for (var j = start; j < n; j++)
            {
                best = T.Abs(a[(i * n) + j]) > T.Abs(a[best]) ? (i * n) + j : best;
            }
        }

        return (best / n, best % n);
    }
}
