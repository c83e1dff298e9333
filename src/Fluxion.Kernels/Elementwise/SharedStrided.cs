namespace Fluxion.Kernels;

/// <summary>Shares a long strided loop among threads along its first dimension.</summary>
internal static unsafe class SharedStrided
{
    /// <summary>The arguments are those of <see cref="StridedBinary.Collapsed"/>.</summary>
    public static void Run<T, TResult, TBody>(
        ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> z, TBody body)
        where T : unmanaged
        where TResult : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        var inner = z.Length / sizes[0];
        fixed (int* size = sizes, stride = strides)
        fixed (T* left = x, right = y)
        fixed (TResult* target = z)
        {
            var work = new Work<T, TResult, TBody>(size, stride, sizes.Length, left, x.Length, right, y.Length, target, inner, body);
            WorkSplitter.Run(sizes[0], Math.Max(1, Chunks.Size / inner), work);
        }
    }

    private readonly struct Work<T, TResult, TBody>(
        int* sizes, int* strides, int rank, T* x, int xLength, T* y, int yLength, TResult* z, int inner, TBody body) : IRangeWork
        where T : unmanaged
        where TResult : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        public void Run(int start, int end)
        {
            Span<int> part = stackalloc int[rank];
            new ReadOnlySpan<int>(sizes, rank).CopyTo(part);
            part[0] = end - start;
            var (xAt, yAt) = (start * strides[0], start * strides[1]);
            StridedBinary.Collapsed(
                part,
                new ReadOnlySpan<int>(strides, 2 * rank),
                new ReadOnlySpan<T>(x + xAt, xLength - xAt),
                new ReadOnlySpan<T>(y + yAt, yLength - yAt),
                new Span<TResult>(z + (nint)start * inner, (end - start) * inner),
                body);
        }
    }
}
