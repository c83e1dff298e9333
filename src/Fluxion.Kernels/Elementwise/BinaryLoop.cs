using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>z = f(x, y), element by element. x or y may have one element, which then stands beside all of the other. z may be x or y.</summary>
internal static class BinaryLoop
{
    public static void Run<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        if (x.Length != z.Length && x.Length != 1)
        {
            Throw.Length(x.Length, z.Length);
        }

        if (y.Length != z.Length && y.Length != 1)
        {
            Throw.Length(y.Length, z.Length);
        }

        ref var left = ref MemoryMarshal.GetReference(x);
        ref var right = ref MemoryMarshal.GetReference(y);
        ref var target = ref MemoryMarshal.GetReference(z);
        if (x.Length == z.Length && y.Length == z.Length)
        {
            Pairs<T, TOp>(ref left, ref right, ref target, z.Length);
        }
        else if (y.Length == z.Length)
        {
            LeftScalar<T, TOp>(Vector512.Create(left), ref right, ref target, z.Length);
        }
        else if (x.Length == z.Length)
        {
            RightScalar<T, TOp>(ref left, Vector512.Create(right), ref target, z.Length);
        }
        else
        {
            z.Fill(TOp.Invoke(Vector512.Create(left), Vector512.Create(right)).ToScalar());
        }
    }

    public static void Run<T, TOp>(ReadOnlySpan<int> shape, StridedSpan<T> x, StridedSpan<T> y, Span<T> z)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        var a = new T[z.Length];
        StridedCopy.Run(shape, x, a);
        StridedCopy.Run(shape, y, z);
        Run<T, TOp>(a, z, z);
    }

    private static void Pairs<T, TOp>(ref T left, ref T right, ref T target, int length)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        var width = Vector512<T>.Count;
        var i = 0;
        for (; i <= length - 2 * width; i += 2 * width)
        {
            var a = TOp.Invoke(Vector512.LoadUnsafe(ref left, (nuint)i), Vector512.LoadUnsafe(ref right, (nuint)i));
            var b = TOp.Invoke(Vector512.LoadUnsafe(ref left, (nuint)(i + width)), Vector512.LoadUnsafe(ref right, (nuint)(i + width)));
            a.StoreUnsafe(ref target, (nuint)i);
            b.StoreUnsafe(ref target, (nuint)(i + width));
        }

        for (; i < length; i += width)
        {
            var count = Math.Min(width, length - i);
            var a = Tail.Load(ref Unsafe.Add(ref left, i), count);
            var b = Tail.Load(ref Unsafe.Add(ref right, i), count);
            Tail.Store(TOp.Invoke(a, b), ref Unsafe.Add(ref target, i), count);
        }
    }

    private static void LeftScalar<T, TOp>(Vector512<T> left, ref T right, ref T target, int length)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        var width = Vector512<T>.Count;
        var i = 0;
        for (; i <= length - width; i += width)
        {
            TOp.Invoke(left, Vector512.LoadUnsafe(ref right, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < length)
        {
            var b = Tail.Load(ref Unsafe.Add(ref right, i), length - i);
            Tail.Store(TOp.Invoke(left, b), ref Unsafe.Add(ref target, i), length - i);
        }
    }

    private static void RightScalar<T, TOp>(ref T left, Vector512<T> right, ref T target, int length)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>
    {
        var width = Vector512<T>.Count;
        var i = 0;
        for (; i <= length - width; i += width)
        {
            TOp.Invoke(Vector512.LoadUnsafe(ref left, (nuint)i), right).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < length)
        {
            var a = Tail.Load(ref Unsafe.Add(ref left, i), length - i);
            Tail.Store(TOp.Invoke(a, right), ref Unsafe.Add(ref target, i), length - i);
        }
    }
}
