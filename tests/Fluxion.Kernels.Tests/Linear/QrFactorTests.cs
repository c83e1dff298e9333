using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class QrFactorTests
{
    [Fact]
    public void Q_is_orthonormal_R_is_triangular_and_their_product_is_the_matrix() => GemmScope.ForEachSet(_ =>
    {
        foreach (var n in Matrices.Sizes.Where(n => n <= 130))
        {
            Check<double>(n, n);
            Check<float>(n + 5, n);
            Check<double>((3 * n) + 1, n);
        }
    });

    [Fact]
    public void Columns_that_depend_on_others_leave_Q_orthonormal()
    {
        var a = Matrices.Uniform<double>(40 * 36, 1);
        for (var i = 0; i < 40; i++)
        {
            (a[(i * 36) + 3], a[(i * 36) + 20], a[(i * 36) + 35]) = (0, a[i * 36], a[(i * 36) + 1] * 1e-200);
        }

        var (q, r) = (new double[40 * 36], new double[36 * 36]);
        QrFactor.Run<double>(1, 40, 36, a, q, r);
        Factors.Orthonormal<double>(q, 40, 36, "dependent columns");
        Assert.All(Enumerable.Range(0, 36), i => Assert.True(r[i * 37] >= 0));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Squares_may_leave_the_range_of_numbers(double scale)
    {
        double[] a = [3 * scale, 1 * scale, 4 * scale, 2 * scale];
        var (q, r) = (new double[4], new double[4]);
        QrFactor.Run<double>(1, 2, 2, a, q, r);
        Matrices.Near<double>([0.6, -0.8, 0.8, 0.6], q, "Q");
        Matrices.Near<double>([5, 2.2, 0, 0.4], [.. r.Select(x => x / scale)], "R");
    }

    private static void Check<T>(int m, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var a = Matrices.Uniform<T>(2 * m * n, m + n);
        var (q, r) = (new Guarded<T>(new T[2 * m * n], offset: 1), new Guarded<T>(new T[2 * n * n], offset: 1));
        QrFactor.Run<T>(2, m, n, a, q.Span, r.Span);
        q.Check();
        r.Check();
        for (var i = 0; i < 2; i++)
        {
            var (left, right) = (q.Span.Slice(i * m * n, m * n).ToArray(), r.Span.Slice(i * n * n, n * n).ToArray());
            T[] ones = [.. Enumerable.Repeat(T.One, n)];
            Factors.Orthonormal<T>(left, m, n, $"QR of {m} × {n}");
            Factors.Product<T>(a.AsSpan(i * m * n, m * n).ToArray(), left, ones, right, m, n, $"QR of {m} × {n}");
            Assert.All(right.Where((x, place) => place % Math.Max(n, 1) < place / Math.Max(n, 1)), x => Assert.Equal(T.Zero, x));
            Assert.All(Enumerable.Range(0, n), k => Assert.True(right[k * (n + 1)] > T.Zero));
        }
    }
}
