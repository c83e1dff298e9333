namespace Fluxion.Testing;

/// <summary>Slow, obvious versions of what kernels do, over row-major arrays.</summary>
internal static partial class Slow
{
    internal static double[] MatMul(double[] a, double[] b, int batch, int m, int k, int n)
    {
        var y = new double[batch * m * n];
        for (var g = 0; g < batch; g++)
        {
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    for (var l = 0; l < k; l++)
                    {
                        y[(((g * m) + i) * n) + j] += a[(((g * m) + i) * k) + l] * b[(((g * k) + l) * n) + j];
                    }
                }
            }
        }

        return y;
    }

    /// <summary>X with A X = B by Cramer's rule with cofactors: right for tiny matrices, and nothing like elimination.</summary>
    internal static double[] Solve(double[] a, double[] b, int n, int columns)
    {
        var x = new double[n * columns];
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < n; i++)
            {
                var replaced = (double[])a.Clone();
                for (var row = 0; row < n; row++)
                {
                    replaced[(row * n) + i] = b[(row * columns) + j];
                }

                x[(i * columns) + j] = Determinant(replaced, n) / Determinant(a, n);
            }
        }

        return x;
    }

    internal static double Determinant(double[] a, int n)
    {
        if (n == 1)
        {
            return a[0];
        }

        var sum = 0.0;
        for (var j = 0; j < n; j++)
        {
            var minor = Enumerable.Range(1, n - 1).SelectMany(i => Enumerable.Range(0, n).Where(k => k != j).Select(k => a[(i * n) + k])).ToArray();
            sum += (j % 2 == 0 ? 1 : -1) * a[j] * Determinant(minor, n - 1);
        }

        return sum;
    }

    /// <summary>The exponential of a small matrix by its power series.</summary>
    internal static double[] MatrixExp(double[] a, int n)
    {
        var (sum, term) = (new double[n * n], new double[n * n]);
        for (var i = 0; i < n; i++)
        {
            sum[i * (n + 1)] = term[i * (n + 1)] = 1;
        }

        for (var k = 1; k < 60; k++)
        {
            term = [.. MatMul(term, a, 1, n, n, n).Select(v => v / k)];
            sum = [.. sum.Zip(term, (x, y) => x + y)];
        }

        return sum;
    }

    /// <summary>The error function by its power series 2/√π Σ (−1)ⁿ x²ⁿ⁺¹ / (n! (2n + 1)), for |x| ≤ 3.</summary>
    internal static double Erf(double x)
    {
        var (sum, term) = (0.0, x);
        for (var n = 0; n < 80; n++)
        {
            sum += term / ((2 * n) + 1);
            term *= -x * x / (n + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }

    /// <summary>All axes in reverse order.</summary>
    internal static double[] Transpose(double[] x, params int[] extents)
    {
        var y = new double[x.Length];
        var index = new int[extents.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var place = 0;
            for (var axis = extents.Length - 1; axis >= 0; axis--)
            {
                place = (place * extents[axis]) + index[axis];
            }

            y[place] = x[i];
            for (var axis = extents.Length - 1; axis >= 0 && ++index[axis] == extents[axis]; axis--)
            {
                index[axis] = 0;
            }
        }

        return y;
    }

    /// <summary>The elements that a reduction over the axes brings together, a group for each element of its result.</summary>
    internal static IEnumerable<double[]> Groups(double[] x, Shape shape, int[] axes)
    {
        var groups = new Dictionary<string, List<double>>();
        var order = new List<string>();
        var index = new int[shape.Rank];
        foreach (var value in x)
        {
            var key = string.Join(",", index.Where((_, axis) => !axes.Contains(axis)));
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = [];
                order.Add(key);
            }

            group.Add(value);
            for (var axis = shape.Rank - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--)
            {
                index[axis] = 0;
            }
        }

        return order.Select(key => groups[key].ToArray());
    }
}
