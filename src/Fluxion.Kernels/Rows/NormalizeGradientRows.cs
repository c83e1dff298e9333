using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// From v, the cotangents of normalised rows, to those of x, of the weight (Σ v x̂) and of the bias (Σ v), in one pass over the memory. Sums
/// over rows are taken in blocks of a fixed number of rows, and so do not depend on the threads.
/// </summary>
internal static unsafe class NormalizeGradientRows
{
    /// <summary>The rows whose sums are taken together, one after the other.</summary>
    public const int BlockRows = 64;

    /// <summary>Without a weight there are no cotangents of weight and bias either: the spans are empty.</summary>
    public static void Run<T>(int columns, RowScaling scaling, ReadOnlySpan<T> x, ReadOnlySpan<T> weight, ReadOnlySpan<T> v, Span<T> toX, Span<T> toWeight, Span<T> toBias)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (v.Length != x.Length || toX.Length != x.Length || toWeight.Length != weight.Length || toBias.Length != weight.Length || (weight.Length != 0 && weight.Length != columns))
        {
            Throw.Length(v.Length, x.Length);
        }

        var rows = x.Length / columns;
        var blocks = (rows + BlockRows - 1) / BlockRows;
        using var room = Workspace.Open();
        var sums = room.Span<T>(weight.Length == 0 ? 0 : blocks * 2 * columns);
        sums.Clear();
        fixed (T* source = x, scale = weight, flow = v, target = toX, parts = sums)
        {
            RowBlocks.Run(rows, columns, BlockRows, new Work<T>(rows, columns, scaling, source, scale, flow, target, parts));
        }

        if (weight.Length == 0)
        {
            return;
        }

        var both = room.Span<T>(2 * columns);
        ReductionLoop.Run<T, RealRow.Total<T>>(1, blocks, 2 * columns, sums, both);
        both[..columns].CopyTo(toWeight);
        both[columns..].CopyTo(toBias);
    }

    /// <summary>One row, of which mean and factor are known; to the cotangents of weight and bias its part is added.</summary>
    public static void Row<T>(
        RowScaling scaling, (T Mean, T Factor) of, ReadOnlySpan<T> x, ReadOnlySpan<T> weight, ReadOnlySpan<T> v, Span<T> toX, Span<T> toWeight, Span<T> toBias)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (mean, factor) = of;
        var moments = RowMoments<T>.Of(x, mean, v, weight);
        var count = T.CreateTruncating(x.Length);
        var (ofMean, along) = (scaling.IsCentred ? moments.Flow / count : T.Zero, moments.Along / count * factor * factor);
        if (weight.IsEmpty)
        {
            NormalizeLanes.Derivative(x, mean, factor, v, new ScalarOperand<T>(T.One), ofMean, along, toX);
        }
        else
        {
            NormalizeLanes.DerivativeAndSums(x, mean, factor, v, weight, ofMean, along, toX, toWeight, toBias);
        }
    }

    private readonly struct Work<T>(int rows, int columns, RowScaling scaling, T* x, T* weight, T* v, T* y, T* sums) : IRangeWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            for (var block = start; block < end; block++)
            {
                for (var row = block * BlockRows; row < Math.Min(rows, (block + 1) * BlockRows); row++)
                {
                    Row(row, block);
                }
            }
        }

        private void Row(int row, int block)
        {
            var at = (nint)row * columns;
            var numbers = weight == null ? 0 : columns;
            var toWeight = sums + ((nint)block * 2 * numbers);
            var source = new ReadOnlySpan<T>(x + at, columns);
            NormalizeGradientRows.Row(
                scaling,
                scaling.Of(source),
                source,
                new ReadOnlySpan<T>(weight, numbers),
                new ReadOnlySpan<T>(v + at, columns),
                new Span<T>(y + at, columns),
                new Span<T>(toWeight, numbers),
                new Span<T>(toWeight + numbers, numbers));
        }
    }
}
