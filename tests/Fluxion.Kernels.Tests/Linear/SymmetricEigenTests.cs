using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void Vectors_are_orthonormal_and_turn_the_matrix_into_its_values() => GemmScope.ForEachSet(_ =>
    {
        foreach (var n in Matrices.Sizes)
        {
            Check(Matrices.Positive<double>(n, n), n, $"positive, {n}");
            Check(Matrices.Positive<float>(n, n), n, $"positive, {n}");
        }
    });

    public static TheoryData<string, int> Troubles
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Kinds.Keys)
            {
                data.Add(name, 5);
                data.Add(name, 70);
                data.Add(name, 131);
            }

            return data;
        }
    }

    private static Dictionary<string, Func<int, int, int, double>> Kinds => new()
    {
        ["zero"] = (i, j, n) => 0,
        ["identity"] = (i, j, n) => i == j ? 1 : 0,
        ["ones"] = (i, j, n) => 1,
        ["diagonal"] = (i, j, n) => i == j ? ((i * 7) % n) - 3 : 0,
        ["Wilkinson's"] = (i, j, n) => i == j ? Math.Abs(i - ((n - 1) / 2.0)) : Math.Abs(i - j) == 1 ? 1 : 0,
        ["second differences"] = (i, j, n) => i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0,
        ["blocks coupled by almost nothing"] = (i, j, n) => i == j ? i % 4 : Math.Abs(i - j) == 1 ? (i + j) % 8 == 7 ? 1e-17 : 0.5 : 0,
        ["graded"] = (i, j, n) => Math.Pow(10, -(i + j) / 4.0),
        ["Hilbert's"] = (i, j, n) => 1.0 / (i + j + 1),
        ["two values"] = (i, j, n) => (i == j ? 1 : 0) - (2.0 / n),
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Values_that_are_equal_or_nearly_so_do_no_harm(string kind, int n)
    {
        double[] a = [.. Enumerable.Range(0, n * n).Select(i => Kinds[kind](i / n, i % n, n))];
        Check(a, n, kind);
        Check<float>([.. a.Select(x => (float)x)], n, kind);
        Check<double>([.. a.Select(x => x * 1e280)], n, $"{kind}, huge");
        Check<double>([.. a.Select(x => x * 1e-280)], n, $"{kind}, tiny");
    }

    [Fact]
    public void Not_a_number_gives_nothing_else()
    {
        var (values, vectors) = (new double[2], new double[4]);
        Assert.Equal(-1, SymmetricEigen.Run<double>(1, 2, [1, double.PositiveInfinity, 2, 1], values, vectors));
        Assert.All(values.Concat(vectors), x => Assert.Equal(double.NaN, x));
    }

    [Fact]
    public void The_larger_element_of_a_vector_is_positive()
    {
        var (values, vectors) = (new double[2], new double[4]);
        Assert.Equal(-1, SymmetricEigen.Run<double>(1, 2, [0, 2, 2, 3], values, vectors));
        Matrices.Near<double>([-1, 4], values, "values");
        Matrices.Near<double>([2 / Math.Sqrt(5), 1 / Math.Sqrt(5), -1 / Math.Sqrt(5), 2 / Math.Sqrt(5)], vectors, "vectors");
    }

    private static void Check<T>(T[] a, int n, string what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (values, vectors, alone) = (new Guarded<T>(new T[n], offset: 1), new Guarded<T>(new T[n * n], offset: 1), new T[n]);
        Assert.Equal(-1, SymmetricEigen.Run<T>(1, n, a, values.Span, vectors.Span));
        Assert.Equal(-1, SymmetricEigen.Run<T>(1, n, a, alone, []));
        values.Check();
        vectors.Check();
        var v = vectors.Span.ToArray();
        T[] transposed = [.. Enumerable.Range(0, n * n).Select(i => v[(i % n * n) + (i / n)])];
        Factors.Orthonormal<T>(v, n, n, what);
        Factors.Product<T>(a, v, values.Span, transposed, n, n, what);
        Factors.Sorted<T>(values.Span, descending: false);
        Matrices.Near<T>(Factors.Doubles<T>(values.Span), alone, $"{what}: values alone");
    }
}
