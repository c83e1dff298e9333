using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>y = f(x), element by element. y may be x.</summary>
internal static class UnaryLoop
{
    public static void Run<T, TOp>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T>
    {
        if (x.Length != y.Length)
        {
            Throw.Length(x.Length, y.Length);
        }

        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        var width = Vector512<T>.Count;
        var i = 0;
        for (; i <= y.Length - 2 * width; i += 2 * width)
        {
            var a = TOp.Invoke(Vector512.LoadUnsafe(ref source, (nuint)i));
            var b = TOp.Invoke(Vector512.LoadUnsafe(ref source, (nuint)(i + width)));
            a.StoreUnsafe(ref target, (nuint)i);
            b.StoreUnsafe(ref target, (nuint)(i + width));
        }

        for (; i < y.Length; i += width)
        {
            var count = Math.Min(width, y.Length - i);
            Tail.Store(TOp.Invoke(Tail.Load(ref Unsafe.Add(ref source, i), count)), ref Unsafe.Add(ref target, i), count);
        }
    }

    public static void Run<T, TOp>(ReadOnlySpan<int> shape, StridedSpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T>
    {
        StridedCopy.Run(shape, x, y);
        Run<T, TOp>(y, y);
    }
}
