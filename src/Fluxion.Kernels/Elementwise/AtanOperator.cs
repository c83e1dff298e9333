using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>atan x, within 1 ulp in float and 2 in double, with the sign of x, also at 0.</summary>
internal readonly struct AtanOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<AtanOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var y = AtanSeries.Angle(Vector512.Abs(x), Vector512<double>.One);
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
    }
}
