using System.Numerics;

namespace Fluxion.Kernels.Tests;

public sealed class PseudoInverseFactorTests
{
    [Fact]
    public void Penroses_four_conditions_hold() => GemmScope.ForEachSet(_ =>
    {
        foreach (var n in new[] { 1, 2, 5, 17, 40 })
        {
            CheckConditions<double>(2 * n, n);
            CheckConditions<float>(n, 2 * n);
        }
    });

    [Fact]
    public void A_column_times_a_row_is_inverted_by_their_lengths()
    {
        // (x yᵀ)⁺ = y xᵀ / (|x|² |y|²), with |x|² = 9 and |y|² = 25.
        double[] a = [3, 4, 6, 8, 6, 8], y = new double[6];
        Assert.Equal(-1, PseudoInverseFactor.Run<double>(1, 3, 2, a, 1e-12, y));
        Matrices.Near<double>([3 / 225.0, 6 / 225.0, 6 / 225.0, 4 / 225.0, 8 / 225.0, 8 / 225.0], y, "rank one");
    }

    [Fact]
    public void Values_of_the_tolerance_count_as_zero()
    {
        double[] a = [8, 0, 0, 0, 4, 0, 0, 0, 2], y = new double[9];
        Assert.Equal(-1, PseudoInverseFactor.Run<double>(1, 3, 3, a, 0.25, y));
        Assert.Equal([0.125, 0, 0, 0, 0.25, 0, 0, 0, 0], y);
        Assert.Equal(-1, PseudoInverseFactor.Run<double>(1, 3, 3, new double[9], 0.25, y));
        Assert.Equal(new double[9], y);
    }

    [Fact]
    public void A_matrix_that_is_not_finite_gives_NaN_and_leaves_others_alone()
    {
        double[] a = [1, 0, 0, 1, double.PositiveInfinity, 1, 1, 1, 2, 0, 0, 4], y = new double[12];
        Assert.Equal(-1, PseudoInverseFactor.Run<double>(3, 2, 2, a, 1e-12, y));
        Assert.Equal([1, 0, 0, 1, double.NaN, double.NaN, double.NaN, double.NaN, 0.5, 0, 0, 0.25], y);
    }

    [Fact]
    public void Empty_matrices_have_empty_ones()
    {
        Assert.Equal(-1, PseudoInverseFactor.Run<float>(2, 0, 3, [], 0, []));
        Assert.Equal(-1, PseudoInverseFactor.Run<float>(0, 2, 3, [], 0, []));
    }

    [Fact]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        var one = Inverted(1);
        foreach (var threads in (int[])[2, 5, 64])
        {
            Assert.Equal(one, Inverted(threads));
        }

        static float[] Inverted(int threads)
        {
            using var limit = WorkSplitter.Limit(threads);
            var y = new float[20 * 40 * 30];
            Assert.Equal(-1, PseudoInverseFactor.Run<float>(20, 40, 30, Matrices.Uniform<float>(y.Length, 1), 1e-5f, y));
            return y;
        }
    }

    private static void CheckConditions<T>(int m, int n)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var source = Matrices.Uniform<T>(m * n, m + n);
        var inverse = new Guarded<T>(new T[n * m], offset: 1);
        Assert.Equal(-1, PseudoInverseFactor.Run(1, m, n, source, T.Zero, inverse.Span));
        inverse.Check();
        var (a, y) = (Factors.Doubles<T>(source), Factors.Doubles<T>(inverse.Span));
        var (ay, ya) = (Product(a, y, m, n, m), Product(y, a, n, m, n));
        var what = $"{m} × {n}";
        Near(a, Product(ay, a, m, m, n), $"{what}: A Y A");
        Near(y, Product(ya, y, n, n, m), $"{what}: Y A Y");
        Near(Transposed(ay, m), ay, $"{what}: A Y");
        Near(Transposed(ya, n), ya, $"{what}: Y A");

        static void Near(double[] expected, double[] actual, string what) => Matrices.Near<T>(expected, [.. actual.Select(T.CreateChecked)], what);
    }

    private static double[] Product(double[] x, double[] y, int m, int k, int n) =>
        Matrices.Product((i, p) => x[(i * k) + p], (p, j) => y[(p * n) + j], m, n, k);

    private static double[] Transposed(double[] x, int n) => [.. Enumerable.Range(0, n * n).Select(i => x[(i % n * n) + (i / n)])];
}
