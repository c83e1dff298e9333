using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Sums over one row without its mean, x − m, and a flow u along it: Σ u and Σ (x − m) u in one pass, and Σ (x − m)² by itself. Long rows are
/// halved, so that sums are pairwise, in an order that depends on the length alone.
/// </summary>
internal readonly record struct RowMoments<T>(T Flow, T Along)
    where T : unmanaged, INumberBase<T>
{
    private const int Leaf = 2048;

    /// <summary>With the flow v · weight; an empty span stands for a weight of 1.</summary>
    public static RowMoments<T> Of(ReadOnlySpan<T> x, T mean, ReadOnlySpan<T> v, ReadOnlySpan<T> weight)
    {
        if (x.Length > Leaf)
        {
            var half = Half(x.Length);
            var left = Of(x[..half], mean, v[..half], weight.IsEmpty ? weight : weight[..half]);
            var right = Of(x[half..], mean, v[half..], weight.IsEmpty ? weight : weight[half..]);
            return new(left.Flow + right.Flow, left.Along + right.Along);
        }

        return weight.IsEmpty
            ? OfLeaf(x, mean, new SpanOperand<T>(v), new ScalarOperand<T>(T.One))
            : OfLeaf(x, mean, new SpanOperand<T>(v), new SpanOperand<T>(weight));
    }

    /// <summary>Σ (x − m)².</summary>
    public static T Squares(ReadOnlySpan<T> x, T mean)
    {
        if (x.Length > Leaf)
        {
            var half = Half(x.Length);
            return Squares(x[..half], mean) + Squares(x[half..], mean);
        }

        return SquaresOfLeaf(x, mean);
    }

    private static int Half(int length) => (length / 2 + Leaf - 1) / Leaf * Leaf;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static T SquaresOfLeaf(ReadOnlySpan<T> x, T mean)
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

    // Two running lanes of each sum: one would wait for itself.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static RowMoments<T> OfLeaf<TWeight>(ReadOnlySpan<T> x, T mean, SpanOperand<T> v, TWeight weight)
        where TWeight : struct, IOperand<T>, allows ref struct
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        var m = Vector512.Create(mean);
        var (flow, moreFlow, along, moreAlong) = (Vector512<T>.Zero, Vector512<T>.Zero, Vector512<T>.Zero, Vector512<T>.Zero);
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= x.Length - (2 * width); i += 2 * width)
        {
            var (u, more) = (v.Lane(i) * weight.Lane(i), v.Lane(i + width) * weight.Lane(i + width));
            flow += u;
            along += (Vector512.LoadUnsafe(ref source, (nuint)i) - m) * u;
            moreFlow += more;
            moreAlong += (Vector512.LoadUnsafe(ref source, (nuint)(i + width)) - m) * more;
        }

        for (; i < x.Length; i += width)
        {
            var count = Math.Min(width, x.Length - i);
            var u = v.Lane(i, count) * weight.Lane(i, count);
            flow += u;
            along += (Tail.Load(ref Unsafe.Add(ref source, i), count, mean) - m) * u;
        }

        return new(LaneFold.Run<T, RealRow.Total<T>>(flow + moreFlow), LaneFold.Run<T, RealRow.Total<T>>(along + moreAlong));
    }
}
