namespace Fluxion.Kernels;

/// <summary>
/// y[o, i] = the reduction of x[o, ·, i], where x is [outer, length, inner] and y [outer, inner], both contiguous. Elements meet in an
/// order that depends on the length and on whether inner is 1, and on nothing else; it is pairwise, so that sums lose few digits.
/// </summary>
internal static class ReductionLoop
{
    public static void Run<T, TOp>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        if (x.Length != (long)outer * length * inner)
        {
            Throw.Length(x.Length, outer * length * inner);
        }

        if (y.Length != (long)outer * inner)
        {
            Throw.Length(y.Length, outer * inner);
        }

        if (length == 0)
        {
            y.Fill(TOp.Identity);
        }
        else if (inner == 1)
        {
            for (var o = 0; o < outer; o++)
            {
                y[o] = RowReduction.Run<T, TOp>(x.Slice(o * length, length));
            }
        }
        else if (inner > 0)
        {
            for (var o = 0; o < outer; o++)
            {
                ColumnReduction.Run<T, TOp>(length, inner, x.Slice(o * length * inner, length * inner), y.Slice(o * inner, inner));
            }
        }
    }
}
