using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Selection between elements of 1, 4 or 8 bytes, given as unsigned integers: only bits are copied.</summary>
internal static class SelectLanes
{
    public static void Run<T>(ReadOnlySpan<bool> c, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> z)
        where T : unmanaged
    {
        if (a.Length == z.Length && b.Length == z.Length)
        {
            Lanes<T, SpanOperand<T>, SpanOperand<T>>(c, new(a), new(b), z);
        }
        else if (a.Length == z.Length)
        {
            Lanes<T, SpanOperand<T>, ScalarOperand<T>>(c, new(a), new(b[0]), z);
        }
        else if (b.Length == z.Length)
        {
            Lanes<T, ScalarOperand<T>, SpanOperand<T>>(c, new(a[0]), new(b), z);
        }
        else
        {
            Lanes<T, ScalarOperand<T>, ScalarOperand<T>>(c, new(a[0]), new(b[0]), z);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Lanes<T, TA, TB>(ReadOnlySpan<bool> c, TA a, TB b, Span<T> z)
        where T : unmanaged
        where TA : struct, IOperand<T>, allows ref struct
        where TB : struct, IOperand<T>, allows ref struct
    {
        ref var condition = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(c));
        ref var target = ref MemoryMarshal.GetReference(z);
        var width = Vector512<T>.Count;
        var i = 0;
        for (; i <= z.Length - width; i += width)
        {
            var chosen = Vector512.ConditionalSelect(LaneMask.Load<T>(ref Unsafe.Add(ref condition, i)), a.Lane(i), b.Lane(i));
            chosen.StoreUnsafe(ref target, (nuint)i);
        }

        if (i < z.Length)
        {
            var count = z.Length - i;
            Span<byte> last = stackalloc byte[Vector512<byte>.Count];
            last.Clear();
            MemoryMarshal.AsBytes(c[i..]).CopyTo(last);
            var chosen = Vector512.ConditionalSelect(LaneMask.Load<T>(ref last[0]), a.Lane(i, count), b.Lane(i, count));
            Tail.Store(chosen, ref Unsafe.Add(ref target, i), count);
        }
    }
}
