using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Multiplies; 1 of nothing.</summary>
internal readonly struct ProductOperator :
    IReductionOperator<float>, IReductionOperator<double>, IReductionOperator<int>, IReductionOperator<long>
{
    static float IReductionOperator<float>.Identity => 1;

    static double IReductionOperator<double>.Identity => 1;

    static int IReductionOperator<int>.Identity => 1;

    static long IReductionOperator<long>.Identity => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Combine(Vector512<float> x, Vector512<float> y) => MultiplyOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Combine(Vector512<double> x, Vector512<double> y) => MultiplyOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Combine(Vector512<int> x, Vector512<int> y) => MultiplyOperator.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Combine(Vector512<long> x, Vector512<long> y) => MultiplyOperator.Invoke(x, y);
}
