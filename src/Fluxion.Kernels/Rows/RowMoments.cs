using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Sums over one row without its mean, x − m, and a flow u along it: Σ (x − m)², Σ u and Σ (x − m) u in one pass. Long rows are halved, so that
/// sums are pairwise, in an order that depends on the length alone.
/// </summary>
internal readonly record struct RowMoments<T>(T Squares, T Flow, T Along)
    where T : unmanaged, System.Numerics.INumberBase<T>
{
    private const int Leaf = 2048;

    /// <summary>With the flow v · weight; empty spans stand for no flow and for a weight of 1.</summary>
    public static RowMoments<T> Of(ReadOnlySpan<T> x, T mean, ReadOnlySpan<T> v, ReadOnlySpan<T> weight)
    {
        if (x.Length > Leaf)
        {
            var half = (x.Length / 2 + Leaf - 1) / Leaf * Leaf;
            var left = Of(x[..half], mean, First(v, half), First(weight, half));
            var right = Of(x[half..], mean, Rest(v, half), Rest(weight, half));
            return new(left.Squares + right.Squares, left.Flow + right.Flow, left.Along + right.Along);
        }

        return v.IsEmpty ? new(OfSquares(x, mean), T.Zero, T.Zero)
            : weight.IsEmpty ? OfAll(x, mean, new SpanOperand<T>(v), new ScalarOperand<T>(T.One))
            : OfAll(x, mean, new SpanOperand<T>(v), new SpanOperand<T>(weight));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static T OfSquares(ReadOnlySpan<T> x, T mean)
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        var (m, a, b) = (Vector512.Create(mean), Vector512<T>.Zero, Vector512<T>.Zero);
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= x.Length - (2 * width); i += 2 * width)
        {
            var left = Vector512.LoadUnsafe(ref source, (nuint)i) - m;
            var right = Vector512.LoadUnsafe(ref source, (nuint)(i + width)) - m;
            a += left * left;
            b += right * right;
        }

        for (; i < x.Length; i += width)
        {
            var c = Tail.Load(ref Unsafe.Add(ref source, i), Math.Min(width, x.Length - i), mean) - m;
            a += c * c;
        }

        return LaneFold.Run<T, RealRow.Total<T>>(a + b);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static RowMoments<T> OfAll<TWeight>(ReadOnlySpan<T> x, T mean, SpanOperand<T> v, TWeight weight)
        where TWeight : struct, IOperand<T>, allows ref struct
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        var (m, squares, flow, along) = (Vector512.Create(mean), Vector512<T>.Zero, Vector512<T>.Zero, Vector512<T>.Zero);
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= x.Length - width; i += width)
        {
            var (c, u) = (Vector512.LoadUnsafe(ref source, (nuint)i) - m, v.Lane(i) * weight.Lane(i));
            squares += c * c;
            flow += u;
            along += c * u;
        }

        if (i < x.Length)
        {
            var count = x.Length - i;
            var (c, u) = (Tail.Load(ref Unsafe.Add(ref source, i), count, mean) - m, v.Lane(i, count) * weight.Lane(i, count));
            squares += c * c;
            flow += u;
            along += c * u;
        }

        return new(LaneFold.Run<T, RealRow.Total<T>>(squares), LaneFold.Run<T, RealRow.Total<T>>(flow), LaneFold.Run<T, RealRow.Total<T>>(along));
    }

    private static ReadOnlySpan<T> First(ReadOnlySpan<T> x, int length) => x.IsEmpty ? x : x[..length];

    private static ReadOnlySpan<T> Rest(ReadOnlySpan<T> x, int start) => x.IsEmpty ? x : x[start..];
}
