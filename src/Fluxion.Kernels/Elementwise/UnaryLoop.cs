using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>y = f(x), element by element. y may be x.</summary>
internal static class UnaryLoop
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<T, TOp>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T>
    {
        if (x.Length != y.Length)
        {
            Throw.Length(x.Length, y.Length);
        }

        if (Chunks.Shared(y.Length))
        {
            Share<T, TOp>(x, y);
            return;
        }

        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        var width = Vector512<T>.Count;
        var i = 0;

        // Where a lane is several registers it is unrolled already, and more copies of it would be too much for the JIT's inliner.
        for (; Vector512.IsHardwareAccelerated && i <= y.Length - 2 * width; i += 2 * width)
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

    private static unsafe void Share<T, TOp>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T>
    {
        fixed (T* source = x, target = y)
        {
            WorkSplitter.Run(Chunks.Count(y.Length), 1, new Work<T, TOp>(source, target, y.Length));
        }
    }

    private readonly unsafe struct Work<T, TOp>(T* x, T* y, int length) : IRangeWork
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T>
    {
        public void Run(int start, int end)
        {
            var at = Chunks.Start(start);
            var count = Chunks.End(end, length) - at;
            UnaryLoop.Run<T, TOp>(new ReadOnlySpan<T>(x + at, count), new Span<T>(y + at, count));
        }
    }
}
