using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// A = Q T Qᵀ with T tridiagonal, by reflections in blocks: a block's effect on what is right below it waits until all its vectors are
/// known, and is then subtracted by one product (J. Dongarra, D. Sorensen and S. Hammarling, Block reduction of matrices to condensed forms,
/// 1989). The other half of the work is a product of the matrix with each vector.
/// </summary>
internal static unsafe class Tridiagonalization
{
    private const int Block = BlockReflector<double>.Size;

    // Rows of the matrix whose part right of the diagonal is updated by one product.
    private const int UpdateRows = 64;

    /// <summary>Reads the upper triangle of a, and leaves the vector of reflection k in row k, from column k + 1 on.</summary>
    /// <param name="n">Rows and columns.</param>
    /// <param name="a">The matrix.</param>
    /// <param name="diagonal">The diagonal of T.</param>
    /// <param name="beside">What T has beside its diagonal: n − 1 numbers.</param>
    /// <param name="tau">The factors of the reflections: n − 1.</param>
    public static void Run<T>(int n, T* a, T* diagonal, T* beside, T* tau)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // The trailing matrix is to lose v wᵀ + w vᵀ of each step: rows [v; w] on the one side and [−w; −v] on the other.
        using var room = Workspace.Open();
        T* left = room.Take<T>(2 * Block * (nint)n), right = room.Take<T>(2 * Block * (nint)n), common = room.Take<T>(2 * Block);
        for (var start = 0; start < n; start += Block)
        {
            var end = Math.Min(n, start + Block);
            for (var k = start; k < end; k++)
            {
                Step(n, a, start, k, left, right, common, diagonal, beside, tau);
            }

            for (var i = end; i < n; i += UpdateRows)
            {
                GemmDispatch.Multiply(new GemmProblem<T>(
                    Math.Min(UpdateRows, n - i),
                    n - i,
                    2 * Block,
                    MatrixPointer<T>.Rows(left + i, n).Transposed,
                    MatrixPointer<T>.Rows(right + i, n),
                    a + ((nint)i * n) + i,
                    n,
                    accumulate: true));
            }
        }
    }

    private static void Step<T>(int n, T* a, int start, int k, T* left, T* right, T* common, T* diagonal, T* beside, T* tau)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // What the block's earlier steps do to this row.
        var row = a + ((nint)k * n);
        var known = k - start;
        for (var i = 0; i < known; i++)
        {
            Vectors.Add(V(i)[k], NegatedW(i) + k, row + k, n - k);
            Vectors.Add(W(i)[k], NegatedV(i) + k, row + k, n - k);
        }

        diagonal[k] = row[k];
        var (next, length) = (k + 1, n - k - 1);
        if (length == 0)
        {
            return;
        }

        beside[k] = Reflector.Make(row + next, length, out tau[k]);
        T* v = V(known) + next, w = W(known) + next;
        new Span<T>(row + next, length).CopyTo(new Span<T>(v, length));

        // w = τ (A v − ½ τ (v · A v) v), with A as the earlier steps leave it.
        SymmetricProduct.Run(length, a + ((nint)next * n) + next, n, v, w);
        for (var i = 0; i < known; i++)
        {
            (common[2 * i], common[(2 * i) + 1]) = (Vectors.Dot(V(i) + next, v, length), Vectors.Dot(W(i) + next, v, length));
        }

        for (var i = 0; i < known; i++)
        {
            Vectors.Add(common[2 * i], NegatedW(i) + next, w, length);
            Vectors.Add(common[(2 * i) + 1], NegatedV(i) + next, w, length);
        }

        Vectors.Scale(tau[k], w, w, length);
        Vectors.Add(-tau[k] / T.CreateChecked(2) * Vectors.Dot(v, w, length), v, w, length);
        Vectors.Scale(-T.One, w, NegatedW(known) + next, length);
        Vectors.Scale(-T.One, v, NegatedV(known) + next, length);

        T* V(int i) => left + ((nint)i * n);
        T* W(int i) => left + ((nint)(Block + i) * n);
        T* NegatedW(int i) => right + ((nint)i * n);
        T* NegatedV(int i) => right + ((nint)(Block + i) * n);
    }
}
