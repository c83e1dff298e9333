using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Σ x v along a row. Four running lanes; long rows are halved, so that sums are pairwise, in an order that depends on the length alone.</summary>
internal static class RowProduct
{
    private const int Leaf = 2048;

    public static T Sum<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> v)
        where T : unmanaged
    {
        if (x.Length > Leaf)
        {
            var half = (x.Length / 2 + Leaf - 1) / Leaf * Leaf;
            return RealRow.Add(Sum(x[..half], v[..half]), Sum(x[half..], v[half..]));
        }

        return OfLeaf(x, v);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static T OfLeaf<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> v)
        where T : unmanaged
    {
        ref var left = ref MemoryMarshal.GetReference(x);
        ref var right = ref MemoryMarshal.GetReference(v);
        var (a, b, c, d) = (Vector512<T>.Zero, Vector512<T>.Zero, Vector512<T>.Zero, Vector512<T>.Zero);
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= x.Length - (4 * width); i += 4 * width)
        {
            a += Vector512.LoadUnsafe(ref left, (nuint)i) * Vector512.LoadUnsafe(ref right, (nuint)i);
            b += Vector512.LoadUnsafe(ref left, (nuint)(i + width)) * Vector512.LoadUnsafe(ref right, (nuint)(i + width));
            c += Vector512.LoadUnsafe(ref left, (nuint)(i + (2 * width))) * Vector512.LoadUnsafe(ref right, (nuint)(i + (2 * width)));
            d += Vector512.LoadUnsafe(ref left, (nuint)(i + (3 * width))) * Vector512.LoadUnsafe(ref right, (nuint)(i + (3 * width)));
        }

        for (; i < x.Length; i += width)
        {
            var count = Math.Min(width, x.Length - i);
            a += Tail.Load(ref Unsafe.Add(ref left, i), count) * Tail.Load(ref Unsafe.Add(ref right, i), count);
        }

        return LaneFold.Run<T, RealRow.Total<T>>(a + b + (c + d));
    }
}
