using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Elimination with row pivots in a tall panel of few columns, on a copy whose columns lie side by side.</summary>
internal static unsafe class LuPanel
{
    public const int MaxColumns = 16;

    /// <summary>Factors in place and notes the swaps.</summary>
    /// <returns>The first column without a pivot other than zero, or the number of columns.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Factor<T>(int rows, int columns, T* a, nint row, Span<int> pivots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var copy = GemmScratch.Copy.Get<T>((nint)rows * columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                copy[((nint)j * rows) + i] = a[(i * row) + j];
            }
        }

        var zero = columns;
        for (var k = 0; k < columns; k++)
        {
            var column = copy + ((nint)k * rows);
            pivots[k] = LargestFrom(column, k, rows);
            for (var j = 0; j < columns; j++)
            {
                var other = copy + ((nint)j * rows);
                (other[k], other[pivots[k]]) = (other[pivots[k]], other[k]);
            }

            if (column[k] == T.Zero)
            {
                zero = Math.Min(zero, k);
                continue;
            }

            Divide(column + k + 1, column[k], rows - k - 1);
            for (var j = k + 1; j < columns; j++)
            {
                var other = copy + ((nint)j * rows);
                Subtract(other[k], column + k + 1, other + k + 1, rows - k - 1);
            }
        }

        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                a[(i * row) + j] = copy[((nint)j * rows) + i];
            }
        }

        return zero;
    }

    // NaN counts as the largest, so that it is not taken for a zero.
    private static int LargestFrom<T>(T* column, int start, int end)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (best, largest) = (start, T.Abs(column[start]));
        for (var i = start + 1; i < end; i++)
        {
            var size = T.Abs(column[i]);
            if (size > largest || T.IsNaN(size))
            {
                (best, largest) = (i, size);
            }
        }

        return best;
    }

    private static void Divide<T>(T* x, T divisor, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var i = 0;
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            (Vector512.Load(x + i) / Vector512.Create(divisor)).Store(x + i);
        }

        for (; i < length; i++)
        {
            x[i] /= divisor;
        }
    }

    // y −= factor · x
    private static void Subtract<T>(T factor, T* x, T* y, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var i = 0;
        for (; i <= length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            (Vector512.Load(y + i) - (Vector512.Create(factor) * Vector512.Load(x + i))).Store(y + i);
        }

        for (; i < length; i++)
        {
            y[i] -= factor * x[i];
        }
    }
}
