using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// asinh x = log1p(|x| + x² / (1 + √(1 + x²))) with the sign of x, within 1 ulp in float and 3 in double. Far out it is log |x| + ln 2, and log1p is the
/// same as log there.
/// </summary>
internal readonly struct AsinhOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<AsinhOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var one = Vector512<double>.One;
        var magnitude = Vector512.Abs(x);
        var far = Vector512.GreaterThan(magnitude, Vector512.Create(1e20));
        var square = magnitude * magnitude;
        var near = magnitude + square / (one + Vector512.Sqrt(one + square));
        var y = Log1pOperator.Invoke(Vector512.ConditionalSelect(far, magnitude, near)) + (far & Vector512.Create(0.6931471805599453));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
    }
}
