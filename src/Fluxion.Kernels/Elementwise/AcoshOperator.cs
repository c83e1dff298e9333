using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// acosh x = log1p(t + √(t² + 2t)) with t = x − 1, within 1 ulp in float and 3 in double, near 1 too; NaN below. Far out it is log x + ln 2, and log1p
/// is the same as log there.
/// </summary>
internal readonly struct AcoshOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<AcoshOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var t = x - Vector512<double>.One;
        var far = Vector512.GreaterThan(x, Vector512.Create(1e20));
        var near = t + Vector512.Sqrt(t * (t + Vector512.Create(2.0)));
        var y = Log1pOperator.Invoke(Vector512.ConditionalSelect(far, x, near)) + (far & Vector512.Create(0.6931471805599453));
        return Vector512.ConditionalSelect(Vector512.LessThan(t, Vector512<double>.Zero), Vector512.Create(double.NaN), y);
    }
}
