using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x / (1 + |x|), within 1.5 ulp; ±1 at ±∞.</summary>
internal readonly struct SoftsignOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x)
    {
        var magnitude = Vector512.Abs(x);
        var one = Vector512<T>.One;
        var sign = Vector512.ConditionalSelect(Lane.Constant<T>(-0.0), x, one);
        return Vector512.ConditionalSelect(Vector512.LessThan(Lane.Constant<T>(1e30), magnitude), sign, x / (one + magnitude));
    }
}
