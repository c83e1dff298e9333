using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// The lower triangle L with A = L Lᵀ, by halves: factor the first block, solve for the block below it, subtract its square from the
/// rest and factor that. Nearly all the work is matrix products.
/// </summary>
internal static unsafe class CholeskyFactor
{
    /// <summary>Factors each of many n × n matrices in place; only lower triangles are read, and the upper ones of the results are zero.</summary>
    /// <param name="count">How many matrices there are, one behind the other.</param>
    /// <param name="n">Rows and columns of each.</param>
    /// <param name="a">The matrices.</param>
    /// <param name="factored">For each, the number of rows that were factored: less than n where it is not positive definite.</param>
    public static void Run<T>(int count, int n, Span<T> a, Span<int> factored)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckSizes(n, n, 0);
        GemmArguments.CheckMatrices(nameof(a), a.Length, count, n * n, n, n, n);
        GemmArguments.CheckMatrix(nameof(factored), factored.Length, 1, count, count);
        fixed (T* start = a)
        {
            fixed (int* done = factored)
            {
                MatrixBatch.Run(count, (double)n * n * n / 6, new Matrices<T>(n, start, done));
            }
        }
    }

    private static int Factor<T>(int n, T* a, nint row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (n <= CholeskyTile.MaxOrder)
        {
            return n <= CholeskyRows.MaxOrder ? CholeskyRows.Factor(n, a, row) : CholeskyTile.Factor(n, a, row);
        }

        var half = MatrixHalves.First(n, CholeskyTile.MaxOrder);
        var done = Factor(half, a, row);
        if (done < half)
        {
            return done;
        }

        // X L₁₁ᵀ = A₂₁ row by row, which is L₁₁ Xᵀ = A₂₁ᵀ.
        var below = a + (half * row);
        TriangularSolve.Run(new TriangularSystem<T>
        {
            Order = half,
            Columns = n - half,
            Triangle = a,
            Row = row,
            Column = 1,
            IsLower = true,
            Right = below,
            RightRow = 1,
            RightColumn = row,
        });
        SymmetricUpdate.Subtract(n - half, half, below, row, below + half, row);
        return half + Factor(n - half, below + half, row);
    }

    private readonly struct Matrices<T>(int n, T* a, int* factored) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number)
        {
            var matrix = a + ((nint)number * n * n);
            factored[number] = Factor(n, matrix, n);

            // Products of whole blocks left something above the diagonal.
            for (var row = 0; row < n; row++)
            {
                new Span<T>(matrix + ((nint)row * n) + row + 1, n - row - 1).Clear();
            }
        }
    }
}
