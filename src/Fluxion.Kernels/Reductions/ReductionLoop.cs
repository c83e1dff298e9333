namespace Fluxion.Kernels;

/// <summary>
/// y[o, i] = the reduction of x[o, ·, i], where x is [outer, length, inner] and y [outer, inner], both contiguous. Elements meet in an
/// order that depends on the length and on whether inner is 1, and on nothing else; it is pairwise, so that sums lose few digits.
/// </summary>
internal static class ReductionLoop
{
    private const int StripWidth = 256;

    public static void Run<T, TOp>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        if (x.Length != (long)outer * length * inner)
        {
            Throw.Length(x.Length, outer * length * inner);
        }

        if (y.Length != (long)outer * inner)
        {
            Throw.Length(y.Length, outer * inner);
        }

        if (length == 0)
        {
            y.Fill(TOp.Identity);
        }
        else if (Chunks.Shared(x.Length) && (outer > 1 || inner > 1))
        {
            Share<T, TOp>(outer, length, inner, x, y);
        }
        else if (inner == 1)
        {
            for (var o = 0; o < outer; o++)
            {
                y[o] = RowReduction.Run<T, TOp>(x.Slice(o * length, length));
            }
        }
        else
        {
            for (var o = 0; o < outer; o++)
            {
                ColumnReduction.Run<T, TOp>(length, inner, inner, x.Slice(o * length * inner, length * inner), y.Slice(o * inner, inner));
            }
        }
    }

    /// <summary>Several blocks go to the threads as they are; a single one in strips of columns.</summary>
    private static unsafe void Share<T, TOp>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        fixed (T* source = x, target = y)
        {
            if (outer > 1)
            {
                var grain = Chunks.Size / Math.Min(Chunks.Size, length * inner);
                WorkSplitter.Run(outer, grain, new Blocks<T, TOp>(length, inner, source, target));
            }
            else
            {
                WorkSplitter.Run((inner - 1) / StripWidth + 1, 1, new Strips<T, TOp>(length, inner, source, target));
            }
        }
    }

    private readonly unsafe struct Blocks<T, TOp>(int length, int inner, T* x, T* y) : IRangeWork
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        public void Run(int start, int end)
        {
            var size = length * inner;
            var blocks = new ReadOnlySpan<T>(x + (nint)start * size, (end - start) * size);
            ReductionLoop.Run<T, TOp>(end - start, length, inner, blocks, new Span<T>(y + start * inner, (end - start) * inner));
        }
    }

    private readonly unsafe struct Strips<T, TOp>(int length, int inner, T* x, T* y) : IRangeWork
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        public void Run(int start, int end)
        {
            var first = start * StripWidth;
            var columns = Math.Min(end * StripWidth, inner) - first;
            var from = new ReadOnlySpan<T>(x + first, (length - 1) * inner + columns);
            ColumnReduction.Run<T, TOp>(length, inner, columns, from, new Span<T>(y + first, columns));
        }
    }
}
