using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>Square matrices to factor, and the slow products that their factors are multiplied back with.</summary>
internal static class Matrices
{
    /// <summary>The sizes around the blocks of the kernels, and some above them.</summary>
    public static IEnumerable<int> Sizes => [0, 1, 2, 3, 7, 15, 16, 17, 31, 32, 33, 47, 64, 65, 97, 130, 200];

    public static T[] Uniform<T>(int count, int seed)
        where T : INumber<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];
    }

    /// <summary>M Mᵀ + n I.</summary>
    public static T[] Positive<T>(int n, int seed)
        where T : INumber<T>
    {
        var m = Uniform<T>(n * n, seed);
        var a = new T[n * n];
        for (var i = 0; i < n * n; i++)
        {
            var (row, column) = (i / n, i % n);
            a[i] = row == column ? T.CreateChecked(n) : T.Zero;
            for (var k = 0; k < n; k++)
            {
                a[i] += m[(row * n) + k] * m[(column * n) + k];
            }
        }

        return a;
    }

    public static double[] Product(Func<int, int, double> a, Func<int, int, double> b, int m, int n, int k)
    {
        var y = new double[m * n];
        for (var i = 0; i < m * n; i++)
        {
            for (var p = 0; p < k; p++)
            {
                y[i] += a(i / n, p) * b(p, i % n);
            }
        }

        return y;
    }

    public static void Near<T>(ReadOnlySpan<double> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged, INumber<T>
    {
        var tolerance = typeof(T) == typeof(float) ? 2e-5 : 4e-14;
        var scale = 0.0;
        foreach (var e in expected)
        {
            scale = Math.Max(scale, Math.Abs(e));
        }

        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - double.CreateChecked(actual[i])) <= tolerance * scale, $"{what}: at {i} of {expected.Length} {actual[i]}, should be {expected[i]}.");
        }
    }
}
