using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// z = f(x, y), element by element. x or y may have one element, which then stands beside all of the other. z may be x or y.
/// </summary>
internal static class BinaryLoop
{
    public static void Run<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        if (Chunks.Shared(z.Length) && (x.Length == z.Length || x.Length == 1) && (y.Length == z.Length || y.Length == 1))
        {
            SharedBinary.Run(x, y, z, default(Contiguous<T, TOp>));
        }
        else if (x.Length == z.Length && y.Length == z.Length)
        {
            Lanes<T, TOp, SpanOperand<T>, SpanOperand<T>>(new(x), new(y), z);
        }
        else if (x.Length == z.Length && y.Length == 1)
        {
            Lanes<T, TOp, SpanOperand<T>, ScalarOperand<T>>(new(x), new(y[0]), z);
        }
        else if (x.Length == 1 && y.Length == z.Length)
        {
            Lanes<T, TOp, ScalarOperand<T>, SpanOperand<T>>(new(x[0]), new(y), z);
        }
        else if (x.Length == 1 && y.Length == 1)
        {
            z.Fill(TOp.Invoke(Vector512.Create(x[0]), Vector512.Create(y[0])).ToScalar());
        }
        else
        {
            Throw.Length(x.Length == z.Length || x.Length == 1 ? y.Length : x.Length, z.Length);
        }
    }

    /// <summary>The same on this thread for a number beside x, with traffic taken along: a line for each line of x.</summary>
    public static void Run<T, TOp>(ReadOnlySpan<T> x, T y, Span<T> z, in RowTraffic traffic, nint start)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T> => Lanes<T, TOp, CarryingOperand<T>, ScalarOperand<T>>(new(x, traffic, start), new(y), z);

    public static void Run<T, TOp>(ReadOnlySpan<int> shape, StridedSpan<T> x, StridedSpan<T> y, Span<T> z)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T> =>
        StridedBinary.Run(shape, x, y, z, default(Contiguous<T, TOp>));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Lanes<T, TOp, TX, TY>(TX x, TY y, Span<T> z)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
        where TX : struct, IOperand<T>, allows ref struct
        where TY : struct, IOperand<T>, allows ref struct
    {
        ref var target = ref MemoryMarshal.GetReference(z);
        var width = Vector512<T>.Count;
        var i = 0;

        // Where a lane is several registers it is unrolled already, and more copies of it would be too much for the JIT's inliner.
        for (; Vector512.IsHardwareAccelerated && i <= z.Length - 2 * width; i += 2 * width)
        {
            var a = TOp.Invoke(x.Lane(i), y.Lane(i));
            var b = TOp.Invoke(x.Lane(i + width), y.Lane(i + width));
            a.StoreUnsafe(ref target, (nuint)i);
            b.StoreUnsafe(ref target, (nuint)(i + width));
        }

        for (; i < z.Length; i += width)
        {
            var count = Math.Min(width, z.Length - i);
            Tail.Store(TOp.Invoke(x.Lane(i, count), y.Lane(i, count)), ref Unsafe.Add(ref target, i), count);
        }
    }

    private readonly struct Contiguous<T, TOp> : IBinaryBody<T, T>
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        public void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z) => BinaryLoop.Run<T, TOp>(x, y, z);
    }
}
