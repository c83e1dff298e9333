using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The smallest; any NaN makes it NaN. Of nothing: ∞, or the largest integer.</summary>
internal readonly struct MinOperator :
    IReductionOperator<float>, IReductionOperator<double>, IReductionOperator<int>, IReductionOperator<long>
{
    static float IReductionOperator<float>.Identity => float.PositiveInfinity;

    static double IReductionOperator<double>.Identity => double.PositiveInfinity;

    static int IReductionOperator<int>.Identity => int.MaxValue;

    static long IReductionOperator<long>.Identity => long.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Combine(Vector512<float> x, Vector512<float> y) => MinimumOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Combine(Vector512<double> x, Vector512<double> y) => MinimumOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Combine(Vector512<int> x, Vector512<int> y) => MinimumOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Combine(Vector512<long> x, Vector512<long> y) => MinimumOperator.Invoke(x, y);
}
