using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Softmax and its relatives on rows that fit into one lane each: nothing but the row's result is stored.</summary>
internal static class LaneRows
{
    public static bool Fit<T>(int columns) => columns > 0 && columns <= Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Softmax<T>(int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        ref var target = ref MemoryMarshal.GetReference(y);
        var beyond = Beyond<T>(columns);
        for (var at = 0; at < x.Length; at += columns)
        {
            var row = Load(ref Unsafe.Add(ref source, at), columns, beyond);
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
        var beyond = Beyond<T>(columns);
        for (var at = 0; at < x.Length; at += columns)
        {
            var row = Load(ref Unsafe.Add(ref source, at), columns, beyond);
            var shifted = row - Vector512.Create(RealRow.MaxOfLane(row));
            var log = ExpRow.Log(LaneFold.Run<T, RealRow.Total<T>>(ExpRow.Lane(shifted)));
            Tail.Store(shifted - Vector512.Create(log), ref Unsafe.Add(ref target, at), columns);
        }
    }

    /// <summary>The logarithms of many rows are taken together, each in a place of one lane.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void LogSumExp<T>(int columns, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        ref var source = ref MemoryMarshal.GetReference(x);
        var beyond = Beyond<T>(columns);
        var width = Vector512<T>.Count;
        Span<T> maxima = stackalloc T[width];
        Span<T> sums = stackalloc T[width];
        for (var first = 0; first < y.Length; first += width)
        {
            var rows = Math.Min(width, y.Length - first);
            for (var r = 0; r < rows; r++)
            {
                var row = Load(ref Unsafe.Add(ref source, (first + r) * columns), columns, beyond);
                maxima[r] = RealRow.MaxOfLane(row);
                sums[r] = LaneFold.Run<T, RealRow.Total<T>>(ExpRow.Lane(row - Vector512.Create(maxima[r])));
            }

            var (max, sum) = (Tail.Load(ref maxima[0], rows), Tail.Load(ref sums[0], rows));
            Tail.Store(Vector512.ConditionalSelect(RealRow.Infinite(max), max, ExpRow.Log(sum) + max), ref y[first], rows);
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

    // All bits of the places that no row reaches.
    private static unsafe Vector512<T> Beyond<T>(int columns)
        where T : unmanaged => sizeof(T) == 4
            ? Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(columns)).As<int, T>()
            : Vector512.GreaterThanOrEqual(Vector512<long>.Indices, Vector512.Create((long)columns)).As<long, T>();

    // The exponential of −∞ adds nothing to a sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Load<T>(ref T row, int columns, Vector512<T> beyond)
        where T : unmanaged => Vector512.ConditionalSelect(beyond, Vector512.Create(RealRow.Lowest<T>()), Tail.Load(ref row, columns));
}
