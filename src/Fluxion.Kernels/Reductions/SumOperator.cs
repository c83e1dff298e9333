using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Adds; 0 of nothing.</summary>
internal readonly struct SumOperator :
    IReductionOperator<float>, IReductionOperator<double>, IReductionOperator<int>, IReductionOperator<long>
{
    static float IReductionOperator<float>.Identity => 0;

    static double IReductionOperator<double>.Identity => 0;

    static int IReductionOperator<int>.Identity => 0;

    static long IReductionOperator<long>.Identity => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Combine(Vector512<float> x, Vector512<float> y) => AddOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Combine(Vector512<double> x, Vector512<double> y) => AddOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Combine(Vector512<int> x, Vector512<int> y) => AddOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Combine(Vector512<long> x, Vector512<long> y) => AddOperator.Invoke(x, y);
}
