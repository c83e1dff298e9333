namespace Fluxion.Kernels;

/// <summary>Shares a long draw among threads.</summary>
internal static unsafe class SharedDraw
{
    public static void Run<T, TDraw>(ulong key, ulong counter, Span<T> y, TDraw draw)
        where T : unmanaged
        where TDraw : struct, IDraw<T>
    {
        fixed (T* target = y)
        {
            WorkSplitter.Run(Chunks.Count(y.Length), 1, new Work<T, TDraw>(key, counter, target, y.Length, draw));
        }
    }

    private readonly struct Work<T, TDraw>(ulong key, ulong counter, T* y, int length, TDraw draw) : IRangeWork
        where T : unmanaged
        where TDraw : struct, IDraw<T>
    {
        public void Run(int start, int end)
        {
            var at = Chunks.Start(start);
            draw.Run(key, counter + (ulong)at, new Span<T>(y + at, Chunks.End(end, length) - at));
        }
    }
}
