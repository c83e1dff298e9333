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
            for (var row = start; row < end; row++)
            {
                var at = (nint)row * columns;
                var shares = new ReadOnlySpan<T>(s + at, columns);
                var flow = new ReadOnlySpan<T>(v + at, columns);
                var result = new Span<T>(y + at, columns);
                BinaryLoop.Run<T, RealRow.Times<T>>(shares, flow, result);
                BinaryLoop.Run<T, RealRow.Difference<T>>(flow, [RealRow.Sum<T>(result)], result);
                BinaryLoop.Run<T, RealRow.Times<T>>(shares, result, result);
            }
        }
    }
}
