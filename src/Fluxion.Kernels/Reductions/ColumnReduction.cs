using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Reduces the columns of a contiguous [length, inner] block, a panel of columns at a time. Eight rows meet in a tree and join the leaf's
/// running row; the leaves of 64 rows meet in a binary tree, whose partial rows lie on a stack.
/// </summary>
internal static class ColumnReduction
{
    private const int LeafRows = 64;
    private const int MaxPanelLanes = 64;
    private const int StackLanes = 512;

    /// <summary>The first columns of rows that are <paramref name="inner"/> apart.</summary>
    [SkipLocalsInit]
    public static void Run<T, TOp>(int length, int inner, int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var levels = 2;
        for (var leaves = length / LeafRows; leaves > 0; leaves >>= 1)
        {
            levels++;
        }

        var panel = Math.Min(MaxPanelLanes, StackLanes / levels) * Vector512<T>.Count;
        panel = Math.Min(panel, (columns + Vector512<T>.Count - 1) / Vector512<T>.Count * Vector512<T>.Count);
        Span<Vector512<T>> stack = stackalloc Vector512<T>[levels * (panel / Vector512<T>.Count)];
        for (var i = 0; i < columns; i += panel)
        {
            var width = Math.Min(panel, columns - i);
            Panel<T, TOp>(length, inner, width, ref Unsafe.Add(ref MemoryMarshal.GetReference(x), i), stack, y.Slice(i, width));
        }
    }

    private static void Panel<T, TOp>(int length, int inner, int columns, ref T x, Span<Vector512<T>> stack, Span<T> y)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var lanes = (columns + Vector512<T>.Count - 1) / Vector512<T>.Count;
        var depth = 0;
        var row = 0;
        for (var leaves = 1; row < length; leaves++, row += LeafRows)
        {
            var rows = Math.Min(LeafRows, length - row);
            var top = stack.Slice(depth * lanes, lanes);
            Leaf<T, TOp>(rows, inner, columns, ref Unsafe.Add(ref x, (nint)row * inner), top);
            depth++;

            // A short last leaf joins everything below it, as the end of the tree.
            for (var full = leaves; depth > 1 && ((full & 1) == 0 || row + rows == length); full >>= 1)
            {
                depth--;
                Join<T, TOp>(stack.Slice((depth - 1) * lanes, lanes), stack.Slice(depth * lanes, lanes));
            }
        }

        MemoryMarshal.Cast<Vector512<T>, T>(stack)[..columns].CopyTo(y);
    }

    private static void Join<T, TOp>(Span<Vector512<T>> left, ReadOnlySpan<Vector512<T>> right)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = TOp.Combine(left[i], right[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Leaf<T, TOp>(int rows, int inner, int columns, ref T x, Span<Vector512<T>> sum)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        sum.Fill(Vector512.Create(TOp.Identity));
        var width = Vector512<T>.Count;
        var full = columns / width;
        var rest = columns - full * width;
        var row = 0;
        for (; row <= rows - 8; row += 8)
        {
            ref var here = ref Unsafe.Add(ref x, (nint)row * inner);
            for (var i = 0; i < full; i++)
            {
                sum[i] = TOp.Combine(sum[i], Eight<T, TOp>(ref Unsafe.Add(ref here, i * width), inner));
            }

            if (rest > 0)
            {
                sum[full] = TOp.Combine(sum[full], EightTails<T, TOp>(ref Unsafe.Add(ref here, full * width), inner, rest));
            }
        }

        for (; row < rows; row++)
        {
            ref var here = ref Unsafe.Add(ref x, (nint)row * inner);
            for (var i = 0; i < full; i++)
            {
                sum[i] = TOp.Combine(sum[i], Vector512.LoadUnsafe(ref here, (nuint)(i * width)));
            }

            if (rest > 0)
            {
                sum[full] = TOp.Combine(sum[full], Tail.Load(ref Unsafe.Add(ref here, full * width), rest));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Eight<T, TOp>(ref T x, nint inner)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var a = TOp.Combine(Vector512.LoadUnsafe(ref x), Vector512.LoadUnsafe(ref Unsafe.Add(ref x, inner)));
        var b = TOp.Combine(Vector512.LoadUnsafe(ref Unsafe.Add(ref x, 2 * inner)), Vector512.LoadUnsafe(ref Unsafe.Add(ref x, 3 * inner)));
        var c = TOp.Combine(Vector512.LoadUnsafe(ref Unsafe.Add(ref x, 4 * inner)), Vector512.LoadUnsafe(ref Unsafe.Add(ref x, 5 * inner)));
        var d = TOp.Combine(Vector512.LoadUnsafe(ref Unsafe.Add(ref x, 6 * inner)), Vector512.LoadUnsafe(ref Unsafe.Add(ref x, 7 * inner)));
        return TOp.Combine(TOp.Combine(a, b), TOp.Combine(c, d));
    }

    private static Vector512<T> EightTails<T, TOp>(ref T x, nint inner, int count)
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>
    {
        var a = TOp.Combine(Tail.Load(ref x, count), Tail.Load(ref Unsafe.Add(ref x, inner), count));
        var b = TOp.Combine(Tail.Load(ref Unsafe.Add(ref x, 2 * inner), count), Tail.Load(ref Unsafe.Add(ref x, 3 * inner), count));
        var c = TOp.Combine(Tail.Load(ref Unsafe.Add(ref x, 4 * inner), count), Tail.Load(ref Unsafe.Add(ref x, 5 * inner), count));
        var d = TOp.Combine(Tail.Load(ref Unsafe.Add(ref x, 6 * inner), count), Tail.Load(ref Unsafe.Add(ref x, 7 * inner), count));
        return TOp.Combine(TOp.Combine(a, b), TOp.Combine(c, d));
    }
}
