using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The last loops of softmax's relatives, each over one row. Each lane loads all that it needs before it stores anything.</summary>
internal static class SoftmaxLanes
{
    /// <summary>y = (x − first) − second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Shift<T>(ReadOnlySpan<T> x, T first, T second, Span<T> y)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        var (a, b) = (Vector512.Create(first), Vector512.Create(second));
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= x.Length - width; i += width)
        {
            (Vector512.LoadUnsafe(ref source, (nuint)i) - a - b).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < x.Length)
        {
            Tail.Store(Tail.Load(ref Unsafe.Add(ref source, i), x.Length - i) - a - b, ref Unsafe.Add(ref target, i), x.Length - i);
        }
    }

    /// <summary>y = s (v − mean).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Derivative<T>(ReadOnlySpan<T> s, ReadOnlySpan<T> v, T mean, Span<T> y)
        where T : unmanaged
    {
        ref var shares = ref MemoryMarshal.GetReference(s);
        ref var flow = ref MemoryMarshal.GetReference(v);
        ref var target = ref MemoryMarshal.GetReference(y);
        var m = Vector512.Create(mean);
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= s.Length - width; i += width)
        {
            (Vector512.LoadUnsafe(ref shares, (nuint)i) * (Vector512.LoadUnsafe(ref flow, (nuint)i) - m)).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < s.Length)
        {
            var count = s.Length - i;
            var last = Tail.Load(ref Unsafe.Add(ref shares, i), count) * (Tail.Load(ref Unsafe.Add(ref flow, i), count) - m);
            Tail.Store(last, ref Unsafe.Add(ref target, i), count);
        }
    }
}
