using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The error function, within 1.5 ulp in float and in double, near 0 too. Beyond 7/8 it is 1 − erfc |x| with the sign of x.</summary>
internal readonly struct ErfOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var magnitude = Vector512.Abs(x);
        var far = Vector512<float>.One - ErfSeries.Far(magnitude);
        far = Vector512.ConditionalSelect(Vector512.Create(-0f), x, far);
        return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(0.875f)), ErfSeries.Near(x), far);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.Abs(x);
        var far = Vector512<double>.One - ErfSeries.Far(magnitude);
        far = Vector512.ConditionalSelect(Vector512.Create(-0.0), x, far);
        return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(0.875)), ErfSeries.Near(x), far);
    }
}
