using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Solves A X = B for a dense square A by elimination with row pivots. A is overwritten by its factors and B by X.</summary>
internal static class LuSolve
{
    /// <summary>False where a pivot is zero or not a number: then A is singular and B holds nothing of use.</summary>
    internal static bool Run<T>(int n, int columns, Span<T> a, Span<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var k = 0; k < n; k++)
        {
            var pivot = LargestBelow(a, n, k);
            if (!(T.Abs(a[(pivot * n) + k]) > T.Zero))
            {
                return false;
            }

            Swap(a, n, k, pivot);
            Swap(b, columns, k, pivot);
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[(i * n) + k] / a[(k * n) + k];
                Subtract(factor, a.Slice((k * n) + k, n - k), a.Slice((i * n) + k, n - k));
                Subtract(factor, b.Slice(k * columns, columns), b.Slice(i * columns, columns));
            }
        }

        for (var k = n - 1; k >= 0; k--)
        {
            var row = b.Slice(k * columns, columns);
            for (var i = k + 1; i < n; i++)
            {
                Subtract(a[(k * n) + i], b.Slice(i * columns, columns), row);
            }

            for (var j = 0; j < columns; j++)
            {
                row[j] /= a[(k * n) + k];
            }
        }

        return true;
    }

    private static int LargestBelow<T>(Span<T> a, int n, int k)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var best = k;
        for (var i = k + 1; i < n; i++)
        {
            best = T.Abs(a[(i * n) + k]) > T.Abs(a[(best * n) + k]) ? i : best;
        }

        return best;
    }

    private static void Swap<T>(Span<T> x, int width, int i, int j)
    {
        for (var k = 0; i != j && k < width; k++)
        {
            (x[(i * width) + k], x[(j * width) + k]) = (x[(j * width) + k], x[(i * width) + k]);
        }
    }

    // y -= factor · x
    private static void Subtract<T>(T factor, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (factor != T.Zero)
        {
            for (var i = 0; i < y.Length; i++)
            {
                y[i] -= factor * x[i];
            }
        }
    }
}
