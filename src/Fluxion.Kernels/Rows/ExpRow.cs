using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Exponentials along a row of float or double.</summary>
internal static class ExpRow
{
    /// <summary>y = exp(x − shift).</summary>
    public static void Shifted<T>(ReadOnlySpan<T> x, T shift, Span<T> y)
        where T : unmanaged => BinaryLoop.Run<T, ShiftedExp<T>>(x, [shift], y);

    /// <summary>Σ exp(x − shift).</summary>
    public static T Sum<T>(ReadOnlySpan<T> x, T shift)
        where T : unmanaged => MappedSum.Run<T, ShiftedExp<T>>(x, [shift]);

    public static T Log<T>(T x)
    {
        var lane = Vector512.Create(x);
        return typeof(T) == typeof(float)
            ? LogOperator.Invoke(lane.AsSingle()).As<float, T>().ToScalar()
            : LogOperator.Invoke(lane.AsDouble()).As<double, T>().ToScalar();
    }

    private readonly struct ShiftedExp<T> : IBinaryOperator<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) =>
            typeof(T) == typeof(float)
                ? ExpOperator.Invoke((x - y).AsSingle()).As<float, T>()
                : ExpOperator.Invoke((x - y).AsDouble()).As<double, T>();
    }
}
