using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// log(x / (1 − x)), within 2.5 ulp, near its zero ½ too, where it is log(1 + (2x − 1) / (1 − x)). ±∞ at 1 and 0, NaN beyond.
/// </summary>
internal readonly struct LogitOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x)
    {
        var one = Vector512<T>.One;
        var rest = one - x;
        var isNear = Vector512.LessThan(Vector512.Abs(x - Lane.Constant<T>(0.5)), Lane.Constant<T>(0.25));
        return Vector512.ConditionalSelect(isNear, LogOnePlus.Of((x + x - one) / rest), Lane.Log(x / rest));
    }
}
