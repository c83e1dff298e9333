using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>The factor of a block of very few rows, number by number where it stands.</summary>
internal static unsafe class CholeskyRows
{
    /// <summary>From more rows on, whole columns at a time are faster in spite of the copy that they need.</summary>
    public const int MaxOrder = 8;

    /// <summary>Factors in place; nothing above the diagonal is read or written.</summary>
    /// <returns>The rows that were factored: less than n where the block is not positive definite.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Factor<T>(int n, T* a, nint row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < n; i++)
        {
            var own = a + (i * row);
            for (var j = 0; j < i; j++)
            {
                var other = a + (j * row);
                own[j] = (own[j] - Dot(own, other, j)) / other[j];
            }

            var square = own[i] - Dot(own, own, i);
            if (!(square > T.Zero))
            {
                return i;
            }

            own[i] = T.Sqrt(square);
        }

        return n;
    }

    private static T Dot<T>(T* x, T* y, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        for (var i = 0; i < length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
