using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Solves systems with matrices that <see cref="LuFactor"/> factored.</summary>
internal static unsafe class LuSolve
{
    /// <summary>Solves A X = B, or Aᵀ X = B, in place for each of many matrices and their right-hand sides.</summary>
    public static void Run<T>(int count, int n, int columns, ReadOnlySpan<T> factors, ReadOnlySpan<int> pivots, bool transposed, Span<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckSizes(n, columns, 0);
        GemmArguments.CheckMatrices(nameof(factors), factors.Length, count, n * n, n, n, n);
        GemmArguments.CheckMatrix(nameof(pivots), pivots.Length, count, n, n);
        GemmArguments.CheckMatrices(nameof(right), right.Length, count, n * columns, n, columns, columns);
        fixed (T* start = factors, rows = right)
        {
            fixed (int* swaps = pivots)
            {
                MatrixBatch.Run(count, (double)n * n * columns, new Matrices<T>(n, columns, start, swaps, transposed, rows));
            }
        }
    }

    private static void Solve<T>(int n, int columns, T* factors, ReadOnlySpan<int> pivots, bool transposed, T* right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var lower = TriangularSystem<T>.RowMajor(n, columns, factors, lower: true, transposed, unitDiagonal: true, right);
        var upper = TriangularSystem<T>.RowMajor(n, columns, factors, lower: false, transposed, unitDiagonal: false, right);
        if (transposed)
        {
            TriangularSolve.Run(upper);
            TriangularSolve.Run(lower);
            RowSwaps.Undo(pivots, right, columns, columns);
        }
        else
        {
            RowSwaps.Apply(pivots, right, columns, columns);
            TriangularSolve.Run(lower);
            TriangularSolve.Run(upper);
        }
    }

    private readonly struct Matrices<T>(int n, int columns, T* factors, int* pivots, bool transposed, T* right) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number) => Solve(
            n,
            columns,
            factors + ((nint)number * n * n),
            new ReadOnlySpan<int>(pivots + ((nint)number * n), n),
            transposed,
            right + ((nint)number * n * columns));
    }
}
