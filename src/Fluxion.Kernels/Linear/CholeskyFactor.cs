using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The lower triangle L with A = L Lᵀ, row by row; only the lower triangle of A is read.</summary>
internal static class CholeskyFactor
{
    /// <summary>The number of rows that were factored: less than n where A is not positive definite.</summary>
    internal static int Run<T>(int n, ReadOnlySpan<T> a, Span<T> l)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        l.Clear();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                l[(i * n) + j] = (a[(i * n) + j] - Dot(l.Slice(i * n, j), l.Slice(j * n, j))) / l[(j * n) + j];
            }

            var square = a[(i * n) + i] - Dot(l.Slice(i * n, i), l.Slice(i * n, i));
            if (!(square > T.Zero))
            {
                return i;
            }

            l[(i * n) + i] = T.Sqrt(square);
        }

        return n;
    }

    private static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
