namespace Fluxion.Kernels;

/// <summary>
/// y[o, indices[o, j, i], i] takes in x[o, j, i], in the order of the indices, so that elements that meet always meet in the same order.
/// </summary>
internal static class AxisScatter
{
    /// <summary>Where the first index stands that lies outside, or −1 if none does; y is not finished then.</summary>
    public static int Run<T, TOperator>(in AxisPlaces places, ReadOnlySpan<T> x, ReadOnlySpan<long> indices, Span<T> y)
        where T : unmanaged
        where TOperator : struct, IScatterOperator<T>
    {
        places.Check(y.Length, indices.Length, x.Length);
        for (int o = 0, at = 0; o < places.Outer; o++)
        {
            var block = y.Slice(o * places.Extent * places.Inner, places.Extent * places.Inner);
            for (var j = 0; j < places.Count; j++)
            {
                for (var i = 0; i < places.Inner; i++, at++)
                {
                    var index = indices[at];
                    index += index < 0 ? places.Extent : 0;
                    if ((ulong)index >= (ulong)places.Extent)
                    {
                        return at;
                    }

                    ref var target = ref block[((int)index * places.Inner) + i];
                    target = TOperator.Invoke(target, x[at]);
                }
            }
        }

        return -1;
    }
}
