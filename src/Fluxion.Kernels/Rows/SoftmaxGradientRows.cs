namespace Fluxion.Kernels;

/// <summary>y = s (v − Σ s v) along each row: a softmax's derivative in the direction v, in one pass over the memory.</summary>
internal static unsafe class SoftmaxGradientRows
{
    public static void Run<T>(int columns, ReadOnlySpan<T> s, ReadOnlySpan<T> v, Span<T> y)
        where T : unmanaged
    {
        if (v.Length != s.Length || y.Length != s.Length)
        {
            Throw.Length(v.Length, s.Length);
        }

        fixed (T* shares = s, flow = v, target = y)
        {
            RowBlocks.Run(s.Length / columns, columns, 1, new Work<T>(columns, shares, flow, target));
        }
    }

    private readonly struct Work<T>(int columns, T* s, T* v, T* y) : IRangeWork
        where T : unmanaged
    {
        public void Run(int start, int end)
        {
            if (LaneRows.Fit<T>(columns))
            {
                var (first, size) = ((nint)start * columns, (end - start) * columns);
                LaneRows.SoftmaxGradient(columns, new ReadOnlySpan<T>(s + first, size), new ReadOnlySpan<T>(v + first, size), new Span<T>(y + first, size));
                return;
            }

            for (var row = start; row < end; row++)
            {
                var at = (nint)row * columns;
                var shares = new ReadOnlySpan<T>(s + at, columns);
                var flow = new ReadOnlySpan<T>(v + at, columns);
                SoftmaxLanes.Derivative(shares, flow, RowProduct.Sum(shares, flow), new Span<T>(y + at, columns));
            }
        }
    }
}
