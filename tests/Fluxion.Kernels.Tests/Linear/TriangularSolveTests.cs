using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class TriangularSolveTests
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    public void The_triangle_times_the_solution_is_the_right_hand_side(bool lower, bool transposed, bool unit) => GemmScope.ForEachSet(_ =>
    {
        foreach (var n in Matrices.Sizes)
        {
            foreach (var columns in new[] { 0, 1, 5, 16, 33, 70 })
            {
                Check<double>(n, columns, lower, transposed, unit);
                Check<float>(n, columns, lower, transposed, unit);
            }
        }
    });

    private static void Check<T>(int n, int columns, bool lower, bool transposed, bool unit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = Matrices.Uniform<T>(n * columns, n);

        // Small beside the diagonal, and NaN where nothing may be read.
        var t = Matrices.Uniform<T>(n * n, n + 1);
        for (var i = 0; i < n * n; i++)
        {
            var (row, column) = (i / n, i % n);
            t[i] = row == column ? (unit ? T.NaN : T.CreateChecked(2) + t[i]) : row > column == lower ? t[i] / T.CreateChecked(n) : T.NaN;
        }

        double Element(int i, int j) => i == j && unit ? 1 : i != j && i > j != lower ? 0 : double.CreateChecked(t[(i * n) + j]);
        var b = Matrices.Product((i, p) => transposed ? Element(p, i) : Element(i, p), (p, j) => double.CreateChecked(x[(p * columns) + j]), n, columns, n);
        var right = new Guarded<T>([.. b.Select(T.CreateChecked)], offset: 1);
        TriangularSolve.Run<T>(1, n, columns, t, lower, transposed, unit, right.Span);
        right.Check();
        Matrices.Near<T>([.. x.Select(double.CreateChecked)], right.Span, $"{n} rows, {columns} columns");
    }
}
