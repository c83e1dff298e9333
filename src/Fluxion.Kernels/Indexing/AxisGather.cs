using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>y[o, j, i] = x[o, indices[o, j, i], i].</summary>
internal static class AxisGather
{
    /// <summary>Where the first index stands that lies outside, or −1 if none does; y is not finished then.</summary>
    public static int Run<T>(in AxisPlaces places, ReadOnlySpan<T> x, ReadOnlySpan<long> indices, Span<T> y)
        where T : unmanaged
    {
        places.Check(x.Length, indices.Length, y.Length);
        var (block, count) = (places.Extent * places.Inner, places.Count * places.Inner);
        for (var o = 0; o < places.Outer; o++)
        {
            var from = x.Slice(o * block, block);
            var to = y.Slice(o * count, count);
            var named = o * count;
            var wrong = places.Inner == 1
                ? Row(from, indices.Slice(named, count), to)
                : Columns(places.Inner, from, indices.Slice(named, count), to);
            if (wrong >= 0)
            {
                return named + wrong;
            }
        }

        return -1;
    }

    // The innermost axis itself. The spans' lengths are known to agree, so only the indices themselves are checked.
    private static int Row<T>(ReadOnlySpan<T> x, ReadOnlySpan<long> indices, Span<T> y)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        for (var j = 0; j < indices.Length; j++)
        {
            var index = indices[j];
            index += (index >> 63) & x.Length;
            if ((ulong)index >= (ulong)x.Length)
            {
                return j;
            }

            Unsafe.Add(ref target, j) = Unsafe.Add(ref source, (nint)index);
        }

        return -1;
    }

    private static int Columns<T>(int inner, ReadOnlySpan<T> x, ReadOnlySpan<long> indices, Span<T> y)
    {
        var extent = x.Length / inner;
        for (var start = 0; start < indices.Length; start += inner)
        {
            for (var i = 0; i < inner; i++)
            {
                var index = indices[start + i];
                index += index < 0 ? extent : 0;
                if ((ulong)index >= (ulong)extent)
                {
                    return start + i;
                }

                y[start + i] = x[((int)index * inner) + i];
            }
        }

        return -1;
    }
}
