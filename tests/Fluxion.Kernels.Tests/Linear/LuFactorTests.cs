using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class LuFactorTests
{
    [Fact]
    public void Lower_times_upper_is_the_matrix_with_its_rows_swapped() => GemmScope.ForEachSet(_ =>
    {
        foreach (var n in Matrices.Sizes)
        {
            Check<double>(n);
            Check<float>(n);
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_system_is_solved_as_it_stands_and_transposed(bool transposed)
    {
        foreach (var (n, columns) in new[] { (1, 1), (3, 2), (20, 1), (33, 40), (130, 7) })
        {
            var (a, x) = (Matrices.Uniform<double>(n * n, n), Matrices.Uniform<double>(n * columns, n + 1));
            var b = Matrices.Product((i, p) => a[transposed ? (p * n) + i : (i * n) + p], (p, j) => x[(p * columns) + j], n, columns, n);
            var pivots = new int[n];
            Assert.Equal(n, Factor<double>(n, a, pivots));
            LuSolve.Run<double>(1, n, columns, a, pivots, transposed, b);
            for (var i = 0; i < x.Length; i++)
            {
                Assert.Equal(x[i], b[i], 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(50, 20)]
    [InlineData(90, 89)]
    public void The_first_column_without_a_pivot_is_told(int n, int bad)
    {
        var a = Matrices.Uniform<double>(n * n, n);
        for (var i = 0; i < n; i++)
        {
            a[(i * n) + bad] = 0;
        }

        Assert.Equal(bad, Factor<double>(n, a, new int[n]));
    }

    [Fact]
    public void Not_a_number_is_no_zero()
    {
        double[] a = [0, 1, double.NaN, 1];
        Assert.Equal(2, Factor<double>(2, a, new int[2]));
    }

    private static int Factor<T>(int n, Span<T> a, int[] pivots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var zeros = new int[1];
        LuFactor.Run(1, n, a, pivots, zeros);
        return zeros[0];
    }

    private static void Check<T>(int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var a = Matrices.Uniform<T>(n * n, n);
        var factors = new Guarded<T>(a, offset: 1);
        var pivots = new int[n];
        Assert.Equal(n, Factor(n, factors.Span, pivots));
        factors.Check();
        var lu = factors.Span.ToArray();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                (a[(i * n) + j], a[(pivots[i] * n) + j]) = (a[(pivots[i] * n) + j], a[(i * n) + j]);
            }
        }

        Assert.All(lu.Where((_, i) => i % Math.Max(n, 1) < i / Math.Max(n, 1)), l => Assert.True(T.Abs(l) <= T.One, $"A factor of {l}: its pivot was not the largest."));
        var product = Matrices.Product(
            (i, p) => p == i ? 1 : p < i ? double.CreateChecked(lu[(i * n) + p]) : 0,
            (p, j) => p <= j ? double.CreateChecked(lu[(p * n) + j]) : 0,
            n,
            n,
            n);
        Matrices.Near<T>([.. a.Select(double.CreateChecked)], [.. product.Select(T.CreateChecked)], $"LU of {n} rows");
    }
}
