using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The logistic function from x and z = e^−|x|: 1 / (1 + z) for x ≥ 0 and z / (1 + z) below, so that it is small but not 0 where e^x is.</summary>
internal readonly struct SigmoidOfFoldedExpOperator : IBinaryOperator<float>, IBinaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> z) => Of(x, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> z) => Of(x, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> z)
    {
        var one = Vector512<T>.One;
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), z, one) / (one + z);
    }
}
