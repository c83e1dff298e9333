namespace Fluxion.Kernels;

/// <summary>Shares a long contiguous loop over two operands, either of which may be one element, among threads.</summary>
internal static unsafe class SharedBinary
{
    public static void Run<T, TResult, TBody>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<TResult> z, TBody body)
        where T : unmanaged
        where TResult : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        fixed (T* left = x, right = y)
        fixed (TResult* target = z)
        {
            var work = new Work<T, TResult, TBody>(left, x.Length == 1, right, y.Length == 1, target, z.Length, body);
            WorkSplitter.Run(Chunks.Count(z.Length), 1, work);
        }
    }

    private readonly struct Work<T, TResult, TBody>(T* x, bool oneX, T* y, bool oneY, TResult* z, int length, TBody body) : IRangeWork
        where T : unmanaged
        where TResult : unmanaged
        where TBody : struct, IBinaryBody<T, TResult>
    {
        public void Run(int start, int end)
        {
            var at = Chunks.Start(start);
            var count = Chunks.End(end, length) - at;
            body.Run(
                oneX ? new ReadOnlySpan<T>(x, 1) : new ReadOnlySpan<T>(x + at, count),
                oneY ? new ReadOnlySpan<T>(y, 1) : new ReadOnlySpan<T>(y + at, count),
                new Span<TResult>(z + at, count));
        }
    }
}
