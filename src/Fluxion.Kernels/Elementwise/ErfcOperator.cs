using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// 1 − erf x, within 4 ulp in float and in double, denormal results included: it keeps its digits where erf x is 1. Below −1/2 it is
/// 2 − erfc |x|.
/// </summary>
internal readonly struct ErfcOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var magnitude = Vector512.Abs(x);
        var far = ErfSeries.Far(magnitude);
        far = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512.Create(2f) - far, far);
        var near = Vector512<float>.One - ErfSeries.Near(x);
        return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(0.5f)), near, far);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.Abs(x);
        var far = ErfSeries.Far(magnitude);
        far = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Vector512.Create(2.0) - far, far);
        var near = Vector512<double>.One - ErfSeries.Near(x);
        return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(0.5)), near, far);
    }
}
