using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>What must hold of factors, by slow products in double precision.</summary>
internal static class Factors
{
    public static double[] Doubles<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        var y = new double[x.Length];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = double.CreateChecked(x[i]);
        }

        return y;
    }

    /// <summary>Qᵀ Q is the identity, for m rows and n columns.</summary>
    public static void Orthonormal<T>(ReadOnlySpan<T> q, int m, int n, string what)
        where T : unmanaged, INumber<T>
    {
        var x = Doubles(q);
        var product = Matrices.Product((i, p) => x[(p * n) + i], (p, j) => x[(p * n) + j], n, n, m);
        Matrices.Near<T>([.. Enumerable.Range(0, n * n).Select(i => i / n == i % n ? 1.0 : 0)], [.. product.Select(T.CreateChecked)], $"{what}: orthogonality");
    }

    /// <summary>U S Vᵀ is A, up to rounding of its largest value.</summary>
    public static void Product<T>(T[] a, ReadOnlySpan<T> u, ReadOnlySpan<T> s, ReadOnlySpan<T> vt, int m, int n, string what)
        where T : unmanaged, INumber<T>
    {
        var (left, values, right, k) = (Doubles(u), Doubles(s), Doubles(vt), s.Length);
        var product = Matrices.Product((i, p) => left[(i * k) + p] * values[p], (p, j) => right[(p * n) + j], m, n, k);
        var tolerance = (typeof(T) == typeof(float) ? 5e-7 : 1e-15) * values.Select(Math.Abs).Append(0).Max() * (1 + Math.Sqrt(k));
        for (var i = 0; i < a.Length; i++)
        {
            Assert.True(Math.Abs(double.CreateChecked(a[i]) - product[i]) <= tolerance, $"{what}: the product has {product[i]} at {i}, should be {a[i]}.");
        }
    }

    public static void Sorted<T>(ReadOnlySpan<T> values, bool descending)
        where T : unmanaged, INumber<T>
    {
        for (var i = 1; i < values.Length; i++)
        {
            Assert.True(descending ? values[i] <= values[i - 1] : values[i] >= values[i - 1]);
        }
    }
}
