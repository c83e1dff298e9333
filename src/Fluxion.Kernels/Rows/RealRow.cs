using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>What the row kernels need of float and double, for either of them as T.</summary>
internal static class RealRow
{
    public static T Max<T>(ReadOnlySpan<T> row)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            var max = RowReduction.Run<float, MaxOperator>(MemoryMarshal.Cast<T, float>(row));
            return Unsafe.BitCast<float, T>(max);
        }

        if (typeof(T) == typeof(double))
        {
            var max = RowReduction.Run<double, MaxOperator>(MemoryMarshal.Cast<T, double>(row));
            return Unsafe.BitCast<double, T>(max);
        }

        Throw.Type(typeof(T));
        return default;
    }

    public static T Sum<T>(ReadOnlySpan<T> row)
        where T : unmanaged => RowReduction.Run<T, Total<T>>(row);

    /// <summary>The largest element of a lane; any NaN makes it NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MaxOfLane<T>(Vector512<T> x)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Unsafe.BitCast<float, T>(LaneFold.Run<float, MaxOperator>(x.AsSingle()))
            : Unsafe.BitCast<double, T>(LaneFold.Run<double, MaxOperator>(x.AsDouble()));

    /// <summary>−∞.</summary>
    public static T Lowest<T>()
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(float.NegativeInfinity) : Unsafe.BitCast<double, T>(double.NegativeInfinity);

    public static T Reciprocal<T>(T x) => (Vector512<T>.One / Vector512.Create(x)).ToScalar();

    public static T Add<T>(T x, T y) => (Vector512.Create(x) + Vector512.Create(y)).ToScalar();

    public static bool IsInfinite<T>(T x)
        where T : unmanaged
    {
        var lane = Vector512.Create(x);
        return Vector512.EqualsAll(lane, lane) && !Vector512.EqualsAll(lane - lane, lane - lane);
    }

    /// <summary>All bits of the places that hold ∞ or −∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Infinite<T>(Vector512<T> x)
        where T : unmanaged => Vector512.AndNot(Vector512.Equals(x, x), Vector512.Equals(x - x, x - x));

    internal readonly struct Total<T> : IReductionOperator<T>
        where T : unmanaged
    {
        static T IReductionOperator<T>.Identity => default;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Combine(Vector512<T> x, Vector512<T> y) => x + y;
    }

    internal readonly struct Difference<T> : IBinaryOperator<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x - y;
    }

    internal readonly struct Times<T> : IBinaryOperator<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x * y;
    }
}
