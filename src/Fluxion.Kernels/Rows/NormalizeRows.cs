using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Normalised rows: y = x̂ · weight + bias, where x̂ is the row by its scaling. Without a weight, and so without a bias, y = x̂.</summary>
internal static unsafe class NormalizeRows
{
    public static void Run<T>(int columns, RowScaling scaling, ReadOnlySpan<T> x, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (y.Length != x.Length || weight.Length != bias.Length || (weight.Length != 0 && weight.Length != columns))
        {
            Throw.Length(y.Length, x.Length);
        }

        fixed (T* source = x, scale = weight, shift = bias, target = y)
        {
            var work = new Work<T>(columns, scaling, source, scale, shift, target);
            RowBlocks.Run(x.Length / columns, columns, 1, work);
        }
    }

    /// <summary>One row, of which mean and factor are known.</summary>
    public static void Row<T>((T Mean, T Factor) of, ReadOnlySpan<T> x, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (weight.IsEmpty)
        {
            NormalizeLanes.Affine(x, of.Mean, of.Factor, new ScalarOperand<T>(T.One), new ScalarOperand<T>(T.Zero), y);
        }
        else
        {
            NormalizeLanes.Affine(x, of.Mean, of.Factor, new SpanOperand<T>(weight), new SpanOperand<T>(bias), y);
        }
    }

    private readonly struct Work<T>(int columns, RowScaling scaling, T* x, T* weight, T* bias, T* y) : IRangeWork
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            var numbers = weight == null ? 0 : columns;
            for (var row = start; row < end; row++)
            {
                var at = (nint)row * columns;
                var source = new ReadOnlySpan<T>(x + at, columns);
                Row(scaling.Of(source), source, new ReadOnlySpan<T>(weight, numbers), new ReadOnlySpan<T>(bias, numbers), new Span<T>(y + at, columns));
            }
        }
    }
}
