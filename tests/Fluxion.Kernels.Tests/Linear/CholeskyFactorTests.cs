using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class CholeskyFactorTests
{
    [Fact]
    public void The_factor_times_its_transpose_is_the_matrix() => GemmScope.ForEachSet(_ =>
    {
        foreach (var n in Matrices.Sizes)
        {
            Check<double>(n);
            Check<float>(n);
        }
    });

    [Theory]
    [InlineData(5, 0)]
    [InlineData(9, 8)]
    [InlineData(30, 17)]
    [InlineData(40, 39)]
    [InlineData(100, 64)]
    public void The_first_row_without_a_factor_is_told(int n, int bad)
    {
        var a = Matrices.Positive<double>(n, 1);
        a[(bad * n) + bad] = -1;
        Assert.Equal(bad, Factor<double>(n, a));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(21)]
    [InlineData(70)]
    public void Nothing_above_the_diagonal_is_read(int n)
    {
        var a = Matrices.Positive<double>(n, 2);
        var spoiled = (double[])a.Clone();
        for (var i = 0; i < n; i++)
        {
            spoiled.AsSpan((i * n) + i + 1, n - i - 1).Fill(double.NaN);
        }

        Factor<double>(n, a);
        Factor<double>(n, spoiled);
        Assert.Equal(a, spoiled);
    }

    [Fact]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        var one = Matrices.Positive<float>(300, 3);
        var many = (float[])one.Clone();
        using (WorkSplitter.Limit(1))
        {
            Factor<float>(300, one);
        }

        using (WorkSplitter.Limit(5))
        {
            Factor<float>(300, many);
        }

        Assert.Equal(one, many);
    }

    private static int Factor<T>(int n, Span<T> a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var factored = new int[1];
        CholeskyFactor.Run(1, n, a, factored);
        return factored[0];
    }

    private static void Check<T>(int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var a = Matrices.Positive<T>(n, n);
        var l = new Guarded<T>(a, offset: 1);
        Assert.Equal(n, Factor(n, l.Span));
        l.Check();
        var factor = l.Span.ToArray();
        for (var i = 0; i < n * n; i++)
        {
            Assert.True(i % n <= i / n || factor[i] == T.Zero, $"Above the diagonal of {n} rows stands {factor[i]}.");
        }

        var product = Matrices.Product((i, p) => double.CreateChecked(factor[(i * n) + p]), (p, j) => double.CreateChecked(factor[(j * n) + p]), n, n, n);
        Matrices.Near<T>([.. a.Select(double.CreateChecked)], [.. product.Select(T.CreateChecked)], $"Cholesky of {n} rows");
    }
}
