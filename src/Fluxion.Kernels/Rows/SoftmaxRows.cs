using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Softmax and its logarithm along each row, shifted by the row's maximum. y may be x.</summary>
internal static class SoftmaxRows
{
    public static void Softmax<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var r = 0; r < rows; r++)
        {
            var row = x.Slice(r * columns, columns);
            var target = y.Slice(r * columns, columns);
            var max = Max(row);
            var sum = T.Zero;
            for (var i = 0; i < columns; i++)
            {
                sum += target[i] = T.Exp(row[i] - max);
            }

            for (var i = 0; i < columns; i++)
            {
                target[i] /= sum;
            }
        }
    }

    public static void LogSoftmax<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var r = 0; r < rows; r++)
        {
            var row = x.Slice(r * columns, columns);
            var max = Max(row);
            var log = T.Log(SumExp(row, max));
            for (var i = 0; i < columns; i++)
            {
                y[r * columns + i] = row[i] - max - log;
            }
        }
    }

    /// <summary>y[r] = log Σ exp x[r, ·]; −∞ for a row of −∞ or an empty one, ∞ where the row holds ∞.</summary>
    public static void LogSumExp<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var r = 0; r < rows; r++)
        {
            var row = x.Slice(r * columns, columns);
            var max = Max(row);
            var shift = T.IsInfinity(max) ? T.Zero : max;
            y[r] = T.Log(SumExp(row, shift)) + shift;
        }
    }

    private static T Max<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var max = T.NegativeInfinity;
        foreach (var v in row)
        {
            max = T.Max(max, v);
        }

        return max;
    }

    private static T SumExp<T>(ReadOnlySpan<T> row, T shift)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = T.Zero;
        foreach (var v in row)
        {
            sum += T.Exp(v - shift);
        }

        return sum;
    }
}
