using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Eigenvalues and vectors of symmetric tridiagonal matrices by halves (J. Cuppen, A divide and conquer method for the symmetric
/// tridiagonal eigenproblem, 1981): nearly all the work is matrix products.
/// </summary>
internal static unsafe class TridiagonalEigen
{
    private const int Smallest = 32;

    /// <summary>Overwrites the diagonal by the eigenvalues, ascending, and the rows of z, which hold zeros, by their vectors.</summary>
    /// <returns>Whether all were found.</returns>
    public static bool Run<T>(int n, T* d, T* e, T* z, nint row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (n <= Smallest)
        {
            for (var i = 0; i < n; i++)
            {
                z[i * (row + 1)] = T.One;
            }

            var found = TridiagonalQl.Run(n, d, e, z, row);
            Sort(n, d, z, row);
            return found;
        }

        // T is two blocks and a matrix of rank one that overlaps both corners.
        var half = n / 2;
        var coupling = e[half - 1];
        d[half - 1] -= T.Abs(coupling);
        d[half] -= T.Abs(coupling);
        var right = z + (half * (row + 1));
        if (!Run(half, d, e, z, row) || !Run(n - half, d + half, e + half, right, row))
        {
            return false;
        }

        using var room = Workspace.Open();
        new TridiagonalMerge<T>(room, n, half).Run(coupling, d, z, row);
        return true;
    }

    // By insertion: there are few.
    private static void Sort<T>(int n, T* d, T* z, nint row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 1; i < n; i++)
        {
            for (var j = i; j > 0 && d[j] < d[j - 1]; j--)
            {
                (d[j], d[j - 1]) = (d[j - 1], d[j]);
                T* x = z + (j * row), y = x - row;
                for (var k = 0; k < n; k++)
                {
                    (x[k], y[k]) = (y[k], x[k]);
                }
            }
        }
    }
}
