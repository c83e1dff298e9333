namespace Fluxion.Kernels;

/// <summary>Shares many rows among threads, whole rows to each.</summary>
internal static unsafe class SharedRows
{
    public static void Run<T, TBody>(int rows, int columns, int results, ReadOnlySpan<T> x, Span<T> y, TBody body)
        where T : unmanaged
        where TBody : struct, IRowsBody<T>
    {
        fixed (T* source = x, target = y)
        {
            var grain = Math.Max(1, Chunks.Size / Math.Max(columns, 1));
            WorkSplitter.Run(rows, grain, new Work<T, TBody>(columns, results, source, target, body));
        }
    }

    private readonly struct Work<T, TBody>(int columns, int results, T* x, T* y, TBody body) : IRangeWork
        where T : unmanaged
        where TBody : struct, IRowsBody<T>
    {
        public void Run(int start, int end)
        {
            var rows = end - start;
            body.Run(
                rows,
                columns,
                new ReadOnlySpan<T>(x + (nint)start * columns, rows * columns),
                new Span<T>(y + (nint)start * results, rows * results));
        }
    }
}
