namespace Fluxion.Kernels;

/// <summary>Row swaps as a factorisation notes them: row i with row pivots[i], one after the other.</summary>
internal static unsafe class RowSwaps
{
    public static void Apply<T>(ReadOnlySpan<int> pivots, T* rows, nint stride, int width)
        where T : unmanaged
    {
        for (var i = 0; i < pivots.Length; i++)
        {
            Swap(rows + (i * stride), rows + (pivots[i] * stride), width);
        }
    }

    /// <summary>The swaps in opposite order, which undoes them.</summary>
    public static void Undo<T>(ReadOnlySpan<int> pivots, T* rows, nint stride, int width)
        where T : unmanaged
    {
        for (var i = pivots.Length - 1; i >= 0; i--)
        {
            Swap(rows + (i * stride), rows + (pivots[i] * stride), width);
        }
    }

    private static void Swap<T>(T* x, T* y, int width)
        where T : unmanaged
    {
        if (x == y)
        {
            return;
        }

        const int Most = 64;
        var kept = stackalloc T[Most];
        for (var start = 0; start < width; start += Most)
        {
            var length = Math.Min(Most, width - start);
            Span<T> a = new(x + start, length), b = new(y + start, length), c = new(kept, length);
            a.CopyTo(c);
            b.CopyTo(a);
            c.CopyTo(b);
        }
    }
}
