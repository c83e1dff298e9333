using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The largest; any NaN makes it NaN. Of nothing: −∞, or the least integer.</summary>
internal readonly struct MaxOperator :
    IReductionOperator<float>, IReductionOperator<double>, IReductionOperator<int>, IReductionOperator<long>
{
    static float IReductionOperator<float>.Identity => float.NegativeInfinity;

    static double IReductionOperator<double>.Identity => double.NegativeInfinity;

    static int IReductionOperator<int>.Identity => int.MinValue;

    static long IReductionOperator<long>.Identity => long.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Combine(Vector512<float> x, Vector512<float> y) => MaximumOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Combine(Vector512<double> x, Vector512<double> y) => MaximumOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Combine(Vector512<int> x, Vector512<int> y) => MaximumOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Combine(Vector512<long> x, Vector512<long> y) => MaximumOperator.Invoke(x, y);
}
