using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Reduces a contiguous row. Eight running lanes take every eighth lane of a leaf of 64; the lanes of the leaves meet in a binary tree;
/// what remains is reduced alike and joined last; then the lane is folded.
/// </summary>
internal static class RowReduction
{
    private const int LeafLanes = 64;
    private const int Levels = 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static T Run<T, TOp>(ReadOnlySpan<T> x)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        return LaneFold.Run<T, TOp>(
            x.Length < LeafLanes * Vector512<T>.Count ? Rest<T, TOp>(ref source, x.Length) :
            Chunks.Shared(x.Length) ? Shared<T, TOp>(x) :
            Tree<T, TOp>(ref source, x.Length));
    }

    /// <summary>At least one leaf, as a lane.</summary>
    [SkipLocalsInit]
    public static Vector512<T> Tree<T, TOp>(ref T source, int length)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var tree = new TreeStack<T, TOp>(stackalloc Vector512<T>[Levels]);
        var at = Leaves<T, TOp>(ref tree, ref source, length);
        return at < length ? tree.Close(Rest<T, TOp>(ref Unsafe.Add(ref source, at), length - at)) : tree.Close();
    }

    /// <summary>The same lane: whole chunks are whole subtrees, so they may come from other threads.</summary>
    [SkipLocalsInit]
    private static Vector512<T> Shared<T, TOp>(ReadOnlySpan<T> x)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var chunks = x.Length / Chunks.Size;
        using var room = Workspace.Open();
        var lanes = room.Span<Vector512<T>>(chunks);
        SharedRow.Run<T, TOp>(x, lanes);
        var tree = new TreeStack<T, TOp>(stackalloc Vector512<T>[Levels]);
        foreach (var lane in lanes)
        {
            tree.Push(lane);
        }

        x = x[(chunks * Chunks.Size)..];
        if (x.Length == 0)
        {
            return tree.Close();
        }

        ref var source = ref MemoryMarshal.GetReference(x);
        tree.NextLevel();
        var at = Leaves<T, TOp>(ref tree, ref source, x.Length);
        return at < x.Length ? tree.Close(Rest<T, TOp>(ref Unsafe.Add(ref source, at), x.Length - at)) : tree.Close();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Leaves<T, TOp>(ref TreeStack<T, TOp> tree, ref T source, int length)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var leaf = LeafLanes * Vector512<T>.Count;
        var at = 0;
        for (; at <= length - leaf; at += leaf)
        {
            tree.Push(Groups<T, TOp>(ref Unsafe.Add(ref source, at), LeafLanes / 8));
        }

        return at;
    }

    /// <summary>Fewer elements than a leaf has, and at least one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
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
