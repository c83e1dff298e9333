using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class SvdFactorTests
{
    [Fact]
    public void Both_sides_are_orthonormal_and_the_product_is_the_matrix() => GemmScope.ForEachSet(_ =>
    {
        foreach (var n in Matrices.Sizes.Where(n => n <= 97))
        {
            Check(Matrices.Uniform<double>(n * n, n), n, n, $"{n} × {n}");
            Check(Matrices.Uniform<float>((n + 3) * n, n), n + 3, n, $"{n + 3} × {n}");
            Check(Matrices.Uniform<double>(n * 2 * n, n), n, 2 * n, $"{n} × {2 * n}");
        }
    });

    private static Dictionary<string, Func<int, int, double>> Kinds => new()
    {
        ["zero"] = (i, j) => 0,
        ["identity"] = (i, j) => i == j ? 1 : 0,
        ["ones"] = (i, j) => 1,
        ["rank two"] = (i, j) => Math.Sin(i + 1) + (j * j),
        ["graded columns"] = (i, j) => Math.Cos(i * (j + 1)) * Math.Pow(10, -3 * j),
        ["Hilbert's"] = (i, j) => 1.0 / (i + j + 1),
        ["a column of zeros"] = (i, j) => j == 2 ? 0 : Math.Sin((i * 3) + j),
    };

    public static TheoryData<string> Troubles => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Values_that_are_zero_or_equal_do_no_harm(string kind)
    {
        foreach (var (m, n) in new[] { (6, 6), (9, 5), (5, 9), (41, 40), (1, 4), (4, 1) })
        {
            double[] a = [.. Enumerable.Range(0, m * n).Select(i => Kinds[kind](i / n, i % n))];
            Check(a, m, n, kind);
            Check<float>([.. a.Select(x => (float)x)], m, n, kind);
            Check<double>([.. a.Select(x => x * 1e280)], m, n, $"{kind}, huge");
        }
    }

    [Fact]
    public void Small_values_of_graded_columns_have_all_their_digits()
    {
        // Orthogonal columns, so that the values are their lengths.
        double[] a = [1, 1e-9, 1, -1e-9];
        var s = new double[2];
        Assert.Equal(-1, SvdFactor.Run<double>(1, 2, 2, a, [], s, []));
        Matrices.Near<double>([1, 1], [s[0] / Math.Sqrt(2), s[1] / Math.Sqrt(2) * 1e9], "values");
    }

    private static void Check<T>(T[] a, int m, int n, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var k = Math.Min(m, n);
        var (u, s, vt) = (new Guarded<T>(new T[m * k], offset: 1), new Guarded<T>(new T[k], offset: 1), new Guarded<T>(new T[k * n], offset: 1));
        var alone = new T[k];
        Assert.Equal(-1, SvdFactor.Run<T>(1, m, n, a, u.Span, s.Span, vt.Span));
        Assert.Equal(-1, SvdFactor.Run<T>(1, m, n, a, [], alone, []));
        u.Check();
        s.Check();
        vt.Check();
        var right = vt.Span.ToArray();
        T[] v = [.. Enumerable.Range(0, k * n).Select(i => right[(i % k * n) + (i / k)])];
        Factors.Orthonormal<T>(u.Span, m, k, $"{what}, left");
        Factors.Orthonormal<T>(v, n, k, $"{what}, right");
        Factors.Product<T>(a, u.Span, s.Span, right, m, n, what);
        Factors.Sorted<T>(s.Span, descending: true);
        Matrices.Near<T>(Factors.Doubles<T>(s.Span), alone, $"{what}: values alone");
    }
}
