using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The inner loops of normalisation, each over one row.</summary>
internal static class NormalizeLanes
{
    /// <summary>y = c · factor · weight + bias.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Affine<T>(ReadOnlySpan<T> c, T factor, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, Span<T> y)
        where T : unmanaged
    {
        var rows = new SpanOperand<T>(c);
        var weights = new SpanOperand<T>(weight);
        var biases = new SpanOperand<T>(bias);
        ref var target = ref MemoryMarshal.GetReference(y);
        var (r, width, i) = (Vector512.Create(factor), Vector512<T>.Count, 0);
        for (; i <= c.Length - width; i += width)
        {
            ((rows.Lane(i) * r * weights.Lane(i)) + biases.Lane(i)).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < c.Length)
        {
            var count = c.Length - i;
            Tail.Store((rows.Lane(i, count) * r * weights.Lane(i, count)) + biases.Lane(i, count), ref Unsafe.Add(ref target, i), count);
        }
    }

    /// <summary>y = factor · (u − mean − c · along).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Derivative<T>(ReadOnlySpan<T> u, ReadOnlySpan<T> c, T factor, T mean, T along, Span<T> y)
        where T : unmanaged
    {
        var flows = new SpanOperand<T>(u);
        var rows = new SpanOperand<T>(c);
        ref var target = ref MemoryMarshal.GetReference(y);
        var (r, m, k) = (Vector512.Create(factor), Vector512.Create(mean), Vector512.Create(along));
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= u.Length - width; i += width)
        {
            (r * (flows.Lane(i) - m - (rows.Lane(i) * k))).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < u.Length)
        {
            var count = u.Length - i;
            Tail.Store(r * (flows.Lane(i, count) - m - (rows.Lane(i, count) * k)), ref Unsafe.Add(ref target, i), count);
        }
    }

    /// <summary>weight += v · c · factor and bias += v.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Accumulate<T>(ReadOnlySpan<T> v, ReadOnlySpan<T> c, T factor, Span<T> weight, Span<T> bias)
        where T : unmanaged
    {
        var flows = new SpanOperand<T>(v);
        var rows = new SpanOperand<T>(c);
        var weights = new SpanOperand<T>(weight);
        var biases = new SpanOperand<T>(bias);
        ref var toWeight = ref MemoryMarshal.GetReference(weight);
        ref var toBias = ref MemoryMarshal.GetReference(bias);
        var (r, width, i) = (Vector512.Create(factor), Vector512<T>.Count, 0);
        for (; i <= v.Length - width; i += width)
        {
            (weights.Lane(i) + (flows.Lane(i) * (rows.Lane(i) * r))).StoreUnsafe(ref toWeight, (nuint)i);
            (biases.Lane(i) + flows.Lane(i)).StoreUnsafe(ref toBias, (nuint)i);
        }

        if (i < v.Length)
        {
            var count = v.Length - i;
            Tail.Store(weights.Lane(i, count) + (flows.Lane(i, count) * (rows.Lane(i, count) * r)), ref Unsafe.Add(ref toWeight, i), count);
            Tail.Store(biases.Lane(i, count) + flows.Lane(i, count), ref Unsafe.Add(ref toBias, i), count);
        }
    }
}
