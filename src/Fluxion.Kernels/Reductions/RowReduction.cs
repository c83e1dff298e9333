using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Reduces a contiguous row. Eight running lanes take every eighth lane of a leaf of 64; the lanes of the leaves meet in a binary tree,
/// which a stack of partial results walks as a counter counts; what remains is reduced alike and joined last; then the lane is folded.
/// </summary>
internal static class RowReduction
{
    private const int LeafLanes = 64;
    private const int MaxLevels = 32;

    public static T Run<T, TOp>(ReadOnlySpan<T> x)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        var leaf = LeafLanes * Vector512<T>.Count;
        return LaneFold.Run<T, TOp>(x.Length < leaf ? Rest<T, TOp>(ref source, x.Length) : Tree<T, TOp>(ref source, x.Length, leaf));
    }

    [SkipLocalsInit]
    private static Vector512<T> Tree<T, TOp>(ref T source, int length, int leaf)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        Span<Vector512<T>> partial = stackalloc Vector512<T>[MaxLevels];
        var depth = 0;
        var at = 0;
        for (var leaves = 1; at <= length - leaf; leaves++, at += leaf)
        {
            var lane = Groups<T, TOp>(ref Unsafe.Add(ref source, at), LeafLanes / 8);
            for (var full = leaves; (full & 1) == 0; full >>= 1)
            {
                lane = TOp.Combine(partial[--depth], lane);
            }

            partial[depth++] = lane;
        }

        var sum = at < length ? Rest<T, TOp>(ref Unsafe.Add(ref source, at), length - at) : partial[--depth];
        while (depth > 0)
        {
            sum = TOp.Combine(partial[--depth], sum);
        }

        return sum;
    }

    /// <summary>Fewer elements than a leaf has, and at least one.</summary>
    private static Vector512<T> Rest<T, TOp>(ref T source, int length)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var width = Vector512<T>.Count;
        var groups = length / (8 * width);
        var at = groups * 8 * width;
        var lane = groups > 0 ? Groups<T, TOp>(ref source, groups) : Vector512.Create(TOp.Identity);
        for (; at <= length - width; at += width)
        {
            lane = TOp.Combine(lane, Vector512.LoadUnsafe(ref source, (nuint)at));
        }

        return at < length ? TOp.Combine(lane, Tail.Load(ref Unsafe.Add(ref source, at), length - at, TOp.Identity)) : lane;
    }

    /// <summary>Groups of eight lanes, at least one group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Groups<T, TOp>(ref T source, int groups)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var width = Vector512<T>.Count;
        var a = Vector512.LoadUnsafe(ref source);
        var b = Vector512.LoadUnsafe(ref source, (nuint)width);
        var c = Vector512.LoadUnsafe(ref source, (nuint)(2 * width));
        var d = Vector512.LoadUnsafe(ref source, (nuint)(3 * width));
        var e = Vector512.LoadUnsafe(ref source, (nuint)(4 * width));
        var f = Vector512.LoadUnsafe(ref source, (nuint)(5 * width));
        var g = Vector512.LoadUnsafe(ref source, (nuint)(6 * width));
        var h = Vector512.LoadUnsafe(ref source, (nuint)(7 * width));
        for (var i = 1; i < groups; i++)
        {
            source = ref Unsafe.Add(ref source, 8 * width);
            a = TOp.Combine(a, Vector512.LoadUnsafe(ref source));
            b = TOp.Combine(b, Vector512.LoadUnsafe(ref source, (nuint)width));
            c = TOp.Combine(c, Vector512.LoadUnsafe(ref source, (nuint)(2 * width)));
            d = TOp.Combine(d, Vector512.LoadUnsafe(ref source, (nuint)(3 * width)));
            e = TOp.Combine(e, Vector512.LoadUnsafe(ref source, (nuint)(4 * width)));
            f = TOp.Combine(f, Vector512.LoadUnsafe(ref source, (nuint)(5 * width)));
            g = TOp.Combine(g, Vector512.LoadUnsafe(ref source, (nuint)(6 * width)));
            h = TOp.Combine(h, Vector512.LoadUnsafe(ref source, (nuint)(7 * width)));
        }

        return TOp.Combine(
            TOp.Combine(TOp.Combine(a, b), TOp.Combine(c, d)),
            TOp.Combine(TOp.Combine(e, f), TOp.Combine(g, h)));
    }
}
