using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The inner loops of normalisation, each over one row. Each lane loads all that it needs before it stores anything.</summary>
internal static class NormalizeLanes
{
    /// <summary>y = (x − mean) · factor · weight + bias.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Affine<T, TWeight, TBias>(ReadOnlySpan<T> x, T mean, T factor, TWeight weight, TBias bias, Span<T> y)
        where T : unmanaged
        where TWeight : struct, IOperand<T>, allows ref struct
        where TBias : struct, IOperand<T>, allows ref struct
    {
        var rows = new SpanOperand<T>(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        var (m, r, width, i) = (Vector512.Create(mean), Vector512.Create(factor), Vector512<T>.Count, 0);
        for (; i <= x.Length - width; i += width)
        {
            (((rows.Lane(i) - m) * r * weight.Lane(i)) + bias.Lane(i)).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < x.Length)
        {
            var count = x.Length - i;
            var last = ((rows.Lane(i, count) - m) * r * weight.Lane(i, count)) + bias.Lane(i, count);
            Tail.Store(last, ref Unsafe.Add(ref target, i), count);
        }
    }

    /// <summary>y = factor · (v · weight − flow − (x − mean) · along).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Derivative<T, TWeight>(ReadOnlySpan<T> x, T mean, T factor, ReadOnlySpan<T> v, TWeight weight, T flow, T along, Span<T> y)
        where T : unmanaged
        where TWeight : struct, IOperand<T>, allows ref struct
    {
        var rows = new SpanOperand<T>(x);
        var flows = new SpanOperand<T>(v);
        ref var target = ref MemoryMarshal.GetReference(y);
        var (m, r, f, k) = (Vector512.Create(mean), Vector512.Create(factor), Vector512.Create(flow), Vector512.Create(along));
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= x.Length - width; i += width)
        {
            (r * ((flows.Lane(i) * weight.Lane(i)) - f - ((rows.Lane(i) - m) * k))).StoreUnsafe(ref target, (nuint)i);
        }

        if (i < x.Length)
        {
            var count = x.Length - i;
            var last = r * ((flows.Lane(i, count) * weight.Lane(i, count)) - f - ((rows.Lane(i, count) - m) * k));
            Tail.Store(last, ref Unsafe.Add(ref target, i), count);
        }
    }

    /// <summary>The same, and toWeight += v · (x − mean) · factor and toBias += v.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void DerivativeAndSums<T>(
        ReadOnlySpan<T> x, T mean, T factor, ReadOnlySpan<T> v, ReadOnlySpan<T> weight, T flow, T along, Span<T> y, Span<T> toWeight, Span<T> toBias)
        where T : unmanaged
    {
        var (m, r, f, k) = (Vector512.Create(mean), Vector512.Create(factor), Vector512.Create(flow), Vector512.Create(along));
        ref var rows = ref MemoryMarshal.GetReference(x);
        ref var flows = ref MemoryMarshal.GetReference(v);
        ref var scales = ref MemoryMarshal.GetReference(weight);
        ref var target = ref MemoryMarshal.GetReference(y);
        ref var ofWeight = ref MemoryMarshal.GetReference(toWeight);
        ref var ofBias = ref MemoryMarshal.GetReference(toBias);
        var (width, i) = (Vector512<T>.Count, 0);
        for (; i <= x.Length - width; i += width)
        {
            var (c, u) = (Vector512.LoadUnsafe(ref rows, (nuint)i) - m, Vector512.LoadUnsafe(ref flows, (nuint)i));
            var (w, b) = (Vector512.LoadUnsafe(ref ofWeight, (nuint)i) + (u * (c * r)), Vector512.LoadUnsafe(ref ofBias, (nuint)i) + u);
            (r * ((u * Vector512.LoadUnsafe(ref scales, (nuint)i)) - f - (c * k))).StoreUnsafe(ref target, (nuint)i);
            w.StoreUnsafe(ref ofWeight, (nuint)i);
            b.StoreUnsafe(ref ofBias, (nuint)i);
        }

        if (i < x.Length)
        {
            var count = x.Length - i;
            var (c, u) = (Tail.Load(ref Unsafe.Add(ref rows, i), count) - m, Tail.Load(ref Unsafe.Add(ref flows, i), count));
            var (w, b) = (Tail.Load(ref Unsafe.Add(ref ofWeight, i), count) + (u * (c * r)), Tail.Load(ref Unsafe.Add(ref ofBias, i), count) + u);
            Tail.Store(r * ((u * Tail.Load(ref Unsafe.Add(ref scales, i), count)) - f - (c * k)), ref Unsafe.Add(ref target, i), count);
            Tail.Store(w, ref Unsafe.Add(ref ofWeight, i), count);
            Tail.Store(b, ref Unsafe.Add(ref ofBias, i), count);
        }
    }
}
