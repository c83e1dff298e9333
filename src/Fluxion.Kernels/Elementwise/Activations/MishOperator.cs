using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// x tanh(log(1 + eˣ)), within 3 ulp; −0 at −∞. With z = e^−|x| the hyperbolic tangent is (1 + 2z) / (1 + 2z + 2z²) for x ≥ 0 and
/// (z² + 2z) / (z² + 2z + 2) below.
/// </summary>
internal readonly struct MishOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x)
    {
        var z = Lane.Exp(-Vector512.Abs(x));
        var two = Lane.Constant<T>(2);
        var isNegative = Vector512.LessThan(x, Vector512<T>.Zero);
        var upper = Vector512.ConditionalSelect(isNegative, z * (z + two), z + z + Vector512<T>.One);
        var lower = upper + Vector512.ConditionalSelect(isNegative, two, two * z * z);
        return Gate.Bounded(x) * upper / lower;
    }
}
