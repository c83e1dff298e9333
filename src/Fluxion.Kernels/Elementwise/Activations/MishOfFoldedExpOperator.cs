using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// x tanh(log(1 + eˣ)) from x and z = e^−|x|: the hyperbolic tangent is (1 + 2z) / (1 + 2z + 2z²) for x ≥ 0 and (z² + 2z) / (z² + 2z + 2) below.
/// </summary>
internal readonly struct MishOfFoldedExpOperator : IBinaryOperator<float>, IBinaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> z) => Of(x, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> z) => Of(x, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> z)
    {
        var two = Lane.Constant<T>(2);
        var isNegative = Vector512.LessThan(x, Vector512<T>.Zero);
        var upper = Vector512.ConditionalSelect(isNegative, z * (z + two), z + z + Vector512<T>.One);
        var lower = upper + Vector512.ConditionalSelect(isNegative, two, two * z * z);
        return Gate.Bounded(x) * upper / lower;
    }
}
