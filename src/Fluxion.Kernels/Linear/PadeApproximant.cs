using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The diagonal Padé approximant of exp at a matrix: (V − U)⁻¹ (V + U) with U its odd powers and V its even ones.</summary>
internal static class PadeApproximant
{
    /// <summary>The degree is 3, 5, 7 or 13.</summary>
    public static void Run<T>(int n, int degree, ReadOnlySpan<T> a, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c = Coefficients(degree);
        var two = Product(n, a, a);
        var four = degree > 3 ? Product(n, two, two) : two;
        var six = degree > 5 ? Product(n, four, two) : two;

        // Σ c[j + first] Aʲ over even j up to 6, of which those past the degree are absent.
        T[] Sum(int first)
        {
            var sum = new T[n * n];
            T[][] powers = [two, four, six];
            for (var p = 0; p < 3 && first + (2 * (p + 1)) <= degree; p++)
            {
                var factor = T.CreateChecked(c[first + (2 * (p + 1))]);
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += factor * powers[p][i];
                }
            }

            return sum;
        }

        T[] Half(int parity)
        {
            var sum = Sum(parity);
            for (var i = 0; i < n; i++)
            {
                sum[i * (n + 1)] += T.CreateChecked(c[parity]);
            }

            if (degree == 13)
            {
                Gemm.Multiply<T>(n, n, n, six, n, false, Sum(parity + 6), n, false, sum, n, accumulate: true);
            }

            return sum;
        }

        var (u, v) = (Product(n, a, Half(1)), Half(0));
        var denominator = new T[n * n];
        for (var i = 0; i < u.Length; i++)
        {
            (denominator[i], y[i]) = (v[i] - u[i], v[i] + u[i]);
        }

        var (pivots, zeros) = (new int[n], new int[1]);
        LuFactor.Run<T>(1, n, denominator, pivots, zeros);
        LuSolve.Run<T>(1, n, n, denominator, pivots, transposed: false, y);
    }

    // cⱼ₊₁ = cⱼ (m − j) / ((2m − j) (j + 1))
    private static double[] Coefficients(int degree)
    {
        var c = new double[degree + 1];
        c[0] = 1;
        for (var j = 0; j < degree; j++)
        {
            c[j + 1] = c[j] * (degree - j) / (((2 * degree) - j) * (j + 1.0));
        }

        return c;
    }

    private static T[] Product<T>(int n, ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = new T[n * n];
        Gemm.Multiply<T>(n, n, n, a, n, false, b, n, false, y, n);
        return y;
    }
}
