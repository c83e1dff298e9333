namespace Fluxion.Kernels;

/// <summary>
/// Softmax and its logarithm along each row, shifted by the row's maximum so that nothing overflows. y may be x.
/// A row whose maximum is not finite has no softmax: it becomes NaN.
/// </summary>
internal static class SoftmaxRows
{
    public static void Softmax<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        Check(rows, columns, x.Length, y.Length, columns);
        if (rows > 1 && Chunks.Shared(x.Length))
        {
            SharedRows.Run(rows, columns, columns, x, y, default(SoftmaxBody<T>));
            return;
        }

        if (LaneRows.Fit<T>(columns))
        {
            LaneRows.Softmax(columns, x, y);
            return;
        }

        for (var at = 0; at < x.Length; at += columns)
        {
            var row = y.Slice(at, columns);
            ExpRow.Shifted(x.Slice(at, columns), RealRow.Max(x.Slice(at, columns)), row);
            Normalize(row);
        }
    }

    /// <summary>Whether rows are whole lines, so that traffic may go along with their exponentials.</summary>
    public static unsafe bool CarryTraffic<T>(int columns)
        where T : unmanaged => !LaneRows.Fit<T>(columns) && columns * sizeof(T) % RowTraffic.Line == 0;

    /// <summary>The same on this thread, for rows of whole lines, with traffic taken along.</summary>
    public static unsafe void Softmax<T>(int columns, ReadOnlySpan<T> x, Span<T> y, in RowTraffic traffic)
        where T : unmanaged
    {
        for (var at = 0; at < x.Length; at += columns)
        {
            var row = y.Slice(at, columns);
            ExpRow.Shifted(x.Slice(at, columns), RealRow.Max(x.Slice(at, columns)), row, traffic, (nint)at * sizeof(T));
            Normalize(row);
        }
    }

    public static void LogSoftmax<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        Check(rows, columns, x.Length, y.Length, columns);
        if (rows > 1 && Chunks.Shared(x.Length))
        {
            SharedRows.Run(rows, columns, columns, x, y, default(LogSoftmaxBody<T>));
            return;
        }

        if (LaneRows.Fit<T>(columns))
        {
            LaneRows.LogSoftmax(columns, x, y);
            return;
        }

        for (var at = 0; at < x.Length; at += columns)
        {
            var row = x.Slice(at, columns);
            var max = RealRow.Max(row);
            SoftmaxLanes.Shift(row, max, ExpRow.Log(ExpRow.Sum(row, max)), y.Slice(at, columns));
        }
    }

    /// <summary>y[r] = log Σ exp x[r, ·]; −∞ for a row of −∞ or an empty one, ∞ where the row holds ∞ and no NaN.</summary>
    public static void LogSumExp<T>(int rows, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        Check(rows, columns, x.Length, y.Length, 1);
        if (rows > 1 && Chunks.Shared(x.Length))
        {
            SharedRows.Run(rows, columns, 1, x, y, default(LogSumExpBody<T>));
            return;
        }

        if (LaneRows.Fit<T>(columns))
        {
            LaneRows.LogSumExp(columns, x, y);
            return;
        }

        for (var r = 0; r < rows; r++)
        {
            var row = x.Slice(r * columns, columns);
            var max = RealRow.Max(row);
            y[r] = RealRow.IsInfinite(max) ? max : RealRow.Add(ExpRow.Log(ExpRow.Sum(row, max)), max);
        }
    }

    // A division takes twice as long as all else that is left to do.
    private static void Normalize<T>(Span<T> row)
        where T : unmanaged => BinaryLoop.Run<T, RealRow.Times<T>>(row, [RealRow.Reciprocal(RealRow.Sum(row))], row);

    private static void Check(int rows, int columns, int x, int y, int yColumns)
    {
        if (x != (long)rows * columns)
        {
            Throw.Length(x, rows * columns);
        }

        if (y != (long)rows * yColumns)
        {
            Throw.Length(y, rows * yColumns);
        }
    }

    private readonly struct SoftmaxBody<T> : IRowsBody<T>
        where T : unmanaged
    {
        public void Run(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => Softmax(rows, columns, x, y);
    }

    private readonly struct LogSoftmaxBody<T> : IRowsBody<T>
        where T : unmanaged
    {
        public void Run(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => LogSoftmax(rows, columns, x, y);
    }

    private readonly struct LogSumExpBody<T> : IRowsBody<T>
        where T : unmanaged
    {
        public void Run(int rows, int columns, ReadOnlySpan<T> x, Span<T> y) => LogSumExp(rows, columns, x, y);
    }
}
