using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Solves triangular systems: by halves, so that nearly all the work is matrix products, down to blocks that stay in registers.</summary>
internal static unsafe class TriangularSolve
{
    /// <summary>Solves op(T) X = B in place for each of many row-major triangles of n rows and their right-hand sides.</summary>
    public static void Run<T>(
        int count, int n, int columns, ReadOnlySpan<T> triangles, bool lower, bool transposed, bool unitDiagonal, Span<T> right)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GemmArguments.CheckSizes(n, columns, 0);
        GemmArguments.CheckMatrices(nameof(triangles), triangles.Length, count, n * n, n, n, n);
        GemmArguments.CheckMatrices(nameof(right), right.Length, count, n * columns, n, columns, columns);
        fixed (T* start = triangles, rows = right)
        {
            var first = TriangularSystem<T>.RowMajor(n, columns, start, lower, transposed, unitDiagonal, rows);
            MatrixBatch.Run(count, (double)n * n * columns / 2, new Systems<T>(first));
        }
    }

    public static void Run<T>(in TriangularSystem<T> system)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (system.Order == 0 || system.Columns == 0)
        {
            return;
        }

        if (system.Order <= TriangularTile.MaxOrder)
        {
            TriangularTile.Solve(system);
            return;
        }

        var half = MatrixHalves.First(system.Order, TriangularTile.MaxOrder);
        var (top, bottom) = (system.Block(0, half), system.Block(half, system.Order - half));
        var (first, second) = system.IsLower ? (top, bottom) : (bottom, top);
        Run(first);

        // The block of T that leads from the part that is solved to the rest lies below the diagonal, or above it.
        var block = new MatrixPointer<T>(
            system.Triangle + (half * (system.IsLower ? system.Row : system.Column)), system.Row, system.Column);
        var known = new MatrixPointer<T>(first.Right, system.RightRow, system.RightColumn);
        if (system.RightColumn == 1)
        {
            GemmSubtract.Run(second.Order, system.Columns, first.Order, block, known, second.Right, system.RightRow);
        }
        else
        {
            GemmSubtract.Run(system.Columns, second.Order, first.Order, known.Transposed, block.Transposed, second.Right, system.RightColumn);
        }

        Run(second);
    }

    // Those that lie row-major and without gaps behind the first one.
    private readonly struct Systems<T>(TriangularSystem<T> first) : IMatrixWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int number) => TriangularSolve.Run(first with
        {
            Triangle = first.Triangle + ((nint)number * first.Order * first.Order),
            Right = first.Right + ((nint)number * first.Order * first.Columns),
        });
    }
}
