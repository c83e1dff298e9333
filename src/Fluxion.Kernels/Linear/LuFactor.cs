using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// P A = L U with row pivots, by halves of columns (S. Toledo, Locality of reference in LU decomposition with partial pivoting, 1997):
/// nearly all the work is matrix products, and the tall panels in which pivots are searched stay narrow.
/// </summary>
internal static unsafe class LuFactor
{
    /// <summary>
    /// Factors each of many row-major n × n matrices in place: U on and above the diagonal, L below it with ones that are not stored. Row i
    /// was swapped with row pivots[i], in the order of i.
    /// </summary>
    /// <param name="count">How many matrices there are, one behind the other.</param>
    /// <param name="n">Rows and columns of each.</param>
    /// <param name="a">The matrices.</param>
    /// <param name="pivots">The swaps, n for each.</param>
    /// <param name="zeros">For each, the first column without a pivot other than zero: it is singular; n where there is none.</param>
    public static void Run<T>(int count, int n, Span<T> a, Span<int> pivots, Span<int> zeros)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckSizes(n, n, 0);
        GemmArguments.CheckMatrices(nameof(a), a.Length, count, n * n, n, n, n);
        GemmArguments.CheckMatrix(nameof(pivots), pivots.Length, count, n, n);
        GemmArguments.CheckMatrix(nameof(zeros), zeros.Length, 1, count, count);
        fixed (T* start = a)
        {
            fixed (int* swaps = pivots, firsts = zeros)
            {
                MatrixBatch.Run(count, (double)n * n * n / 3, new Matrices<T>(n, start, swaps, firsts));
            }
        }
    }

    // A panel of at least as many rows as columns.
    private static int Factor<T>(int rows, int columns, T* a, nint row, Span<int> pivots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (columns <= LuPanel.MaxColumns)
        {
            return LuPanel.Factor(rows, columns, a, row, pivots);
        }

        var half = MatrixHalves.First(columns, LuPanel.MaxColumns);
        var first = pivots[..half];
        var rest = pivots[half..];
        var zero = Factor(rows, half, a, row, first);

        var right = a + half;
        RowSwaps.Apply(first, right, row, columns - half);
        TriangularSolve.Run(new TriangularSystem<T>
        {
            Order = half,
            Columns = columns - half,
            Triangle = a,
            Row = row,
            Column = 1,
            IsLower = true,
            HasUnitDiagonal = true,
            Right = right,
            RightRow = row,
            RightColumn = 1,
        });
        var below = half * row;
        GemmSubtract.Run(
            rows - half, columns - half, half, MatrixPointer<T>.Rows(a + below, row), MatrixPointer<T>.Rows(right, row), right + below, row);

        var later = Factor(rows - half, columns - half, right + below, row, rest);
        RowSwaps.Apply(rest, a + below, row, half);
        foreach (ref var pivot in rest)
        {
            pivot += half;
        }

        return zero < half ? zero : half + later;
    }

    private readonly struct Matrices<T>(int n, T* a, int* pivots, int* zeros) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number) =>
            zeros[number] = Factor(n, n, a + ((nint)number * n * n), n, new Span<int>(pivots + ((nint)number * n), n));
    }
}
