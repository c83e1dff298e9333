using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Cross-entropy of rows of logits: Σ p (log Σ eˣ − x), which is −Σ p log softmax(x) without the logarithm of a zero.</summary>
internal static class CrossEntropyRows
{
    internal static void Run<T>(int columns, ReadOnlySpan<T> x, ReadOnlySpan<T> p, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SoftmaxRows.LogSumExp(y.Length, columns, x, y);
        for (var row = 0; row < y.Length; row++)
        {
            var logits = x.Slice(row * columns, columns);
            var weights = p.Slice(row * columns, columns);
            var sum = T.Zero;
            for (var i = 0; i < columns; i++)
            {
                // A class of no probability costs nothing, however impossible its logit.
                sum += weights[i] == T.Zero ? T.Zero : weights[i] * (y[row] - logits[i]);
            }

            y[row] = sum;
        }
    }

    internal static void RunLabels<T>(int columns, ReadOnlySpan<T> x, ReadOnlySpan<long> labels, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        SoftmaxRows.LogSumExp(y.Length, columns, x, y);
        for (var row = 0; row < y.Length; row++)
        {
            y[row] -= x[(row * columns) + (int)labels[row]];
        }
    }
}
