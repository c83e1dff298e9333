namespace Fluxion.Kernels;

/// <summary>y[o, j, i] = x[o, length − 1 − j, i]: one axis in reverse order. Both are contiguous and do not overlap.</summary>
internal static class ReverseCopy
{
    public static void Run<T>(int length, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        if (x.Length != y.Length)
        {
            Throw.Length(y.Length, x.Length);
        }

        for (var start = 0; start < x.Length; start += length * inner)
        {
            var from = x.Slice(start, length * inner);
            var to = y.Slice(start, length * inner);
            if (inner == 1)
            {
                from.CopyTo(to);
                to.Reverse();
                continue;
            }

            for (var j = 0; j < length; j++)
            {
                from.Slice((length - 1 - j) * inner, inner).CopyTo(to[(j * inner)..]);
            }
        }
    }
}
