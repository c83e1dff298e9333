using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>−1, 0 or 1 as x is below, at or above 0. NaN stays NaN, and a zero keeps its sign.</summary>
internal readonly struct SignOperator : IUnaryOperator<float>, IUnaryOperator<double>, IUnaryOperator<int>, IUnaryOperator<long>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<float>.Zero), Vector512<float>.One,
            Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), -Vector512<float>.One, x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<double>.Zero), Vector512<double>.One,
            Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), -Vector512<double>.One, x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Invoke(Vector512<int> x) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<int>.Zero), Vector512<int>.One,
            Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<int>.Zero), -Vector512<int>.One, x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Invoke(Vector512<long> x) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<long>.Zero), Vector512<long>.One,
            Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<long>.Zero), -Vector512<long>.One, x));
}
