using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Softmax and its relatives on rows that fit into one lane each: nothing but the row's result is stored. Places beyond the row hold −∞, which
/// adds nothing to a sum of exponentials.
/// </summary>
internal static class LaneRows
{
    public static bool Fit<T>(int columns) => columns <= Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Softmax<T>(int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        var lowest = RealRow.Lowest<T>();
        for (var at = 0; at < x.Length; at += columns)
        {
            var row = Tail.Load(ref Unsafe.Add(ref source, at), columns, lowest);
            var e = ExpRow.Lane(row - Vector512.Create(RealRow.MaxOfLane(row)));
            var share = Vector512<T>.One / Vector512.Create(LaneFold.Run<T, RealRow.Total<T>>(e));
            Tail.Store(e * share, ref Unsafe.Add(ref target, at), columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void LogSoftmax<T>(int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        var lowest = RealRow.Lowest<T>();
        for (var at = 0; at < x.Length; at += columns)
        {
            var row = Tail.Load(ref Unsafe.Add(ref source, at), columns, lowest);
            var shifted = row - Vector512.Create(RealRow.MaxOfLane(row));
            var log = ExpRow.Log(LaneFold.Run<T, RealRow.Total<T>>(ExpRow.Lane(shifted)));
            Tail.Store(shifted - Vector512.Create(log), ref Unsafe.Add(ref target, at), columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void LogSumExp<T>(int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        var lowest = RealRow.Lowest<T>();
        for (var r = 0; r < y.Length; r++)
        {
            var row = Tail.Load(ref Unsafe.Add(ref source, r * columns), columns, lowest);
            var max = RealRow.MaxOfLane(row);
            var sum = LaneFold.Run<T, RealRow.Total<T>>(ExpRow.Lane(row - Vector512.Create(max)));
            y[r] = RealRow.IsInfinite(max) ? max : RealRow.Add(ExpRow.Log(sum), max);
        }
    }

    /// <summary>y = s (v − Σ s v).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void SoftmaxGradient<T>(int columns, ReadOnlySpan<T> s, ReadOnlySpan<T> v, Span<T> y)
        where T : unmanaged
    {
        ref var shares = ref MemoryMarshal.GetReference(s);
        ref var flow = ref MemoryMarshal.GetReference(v);
        ref var target = ref MemoryMarshal.GetReference(y);
        for (var at = 0; at < s.Length; at += columns)
        {
            var (share, along) = (Tail.Load(ref Unsafe.Add(ref shares, at), columns), Tail.Load(ref Unsafe.Add(ref flow, at), columns));
            var mean = LaneFold.Run<T, RealRow.Total<T>>(share * along);
            Tail.Store(share * (along - Vector512.Create(mean)), ref Unsafe.Add(ref target, at), columns);
        }
    }
}
