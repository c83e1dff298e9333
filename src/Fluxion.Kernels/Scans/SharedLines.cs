namespace Fluxion.Kernels;

/// <summary>
/// Shares the lines along the middle axis of a contiguous [outer, length, inner] block among threads, never the elements of one line.
/// </summary>
internal static class SharedLines
{
    /// <summary>The most lines that a body is given at once; it may keep so many states on its stack.</summary>
    public const int MaxWidth = 64;

    public static void Run<TBody>(int outer, int length, int inner, bool reverse, TBody body)
        where TBody : struct, ILinesBody
    {
        var strips = (inner + MaxWidth - 1) / MaxWidth;
        var work = new Work<TBody>(length, inner, strips, reverse, body);
        if (Chunks.Shared((long)outer * length * inner))
        {
            WorkSplitter.Run(outer * strips, Math.Max(1, Chunks.Size / (length * Math.Min(inner, MaxWidth))), work);
        }
        else
        {
            work.Run(0, outer * strips);
        }
    }

    private readonly struct Work<TBody>(int length, int inner, int strips, bool reverse, TBody body) : IRangeWork
        where TBody : struct, ILinesBody
    {
        public void Run(int start, int end)
        {
            for (var item = start; item < end; item++)
            {
                var (block, column) = (item / strips, item % strips * MaxWidth);
                var first = ((nint)block * length + (reverse ? length - 1 : 0)) * inner + column;
                body.Run(first, reverse ? -inner : inner, Math.Min(MaxWidth, inner - column));
            }
        }
    }
}
