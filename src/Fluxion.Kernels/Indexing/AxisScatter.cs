using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        var (block, count) = (places.Extent * places.Inner, places.Count * places.Inner);
        for (var o = 0; o < places.Outer; o++)
        {
            var to = y.Slice(o * block, block);
            var named = o * count;
            var wrong = places.Inner == 1
                ? Row<T, TOperator>(x.Slice(named, count), indices.Slice(named, count), to)
                : Columns<T, TOperator>(places.Inner, x.Slice(named, count), indices.Slice(named, count), to);
            if (wrong >= 0)
            {
                return named + wrong;
            }
        }

        return -1;
    }

    // The innermost axis itself. The spans' lengths are known to agree, so only the indices themselves are checked.
    private static int Row<T, TOperator>(ReadOnlySpan<T> x, ReadOnlySpan<long> indices, Span<T> y)
        where TOperator : struct, IScatterOperator<T>
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var present = ref MemoryMarshal.GetReference(y);
        for (var j = 0; j < indices.Length; j++)
        {
            var index = indices[j];
            index += (index >> 63) & y.Length;
            if ((ulong)index >= (ulong)y.Length)
            {
                return j;
            }

            ref var target = ref Unsafe.Add(ref present, (nint)index);
            target = TOperator.Invoke(target, Unsafe.Add(ref source, j));
        }

        return -1;
    }

    private static int Columns<T, TOperator>(int inner, ReadOnlySpan<T> x, ReadOnlySpan<long> indices, Span<T> y)
        where TOperator : struct, IScatterOperator<T>
    {
        var extent = y.Length / inner;
        for (var start = 0; start < x.Length; start += inner)
        {
            for (var i = 0; i < inner; i++)
            {
                var index = indices[start + i];
                index += index < 0 ? extent : 0;
                if ((ulong)index >= (ulong)extent)
                {
                    return start + i;
                }

                ref var target = ref y[((int)index * inner) + i];
                target = TOperator.Invoke(target, x[start + i]);
            }
        }

        return -1;
    }
}
