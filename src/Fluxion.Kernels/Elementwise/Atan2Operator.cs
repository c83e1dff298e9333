using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The angle of the point (x, y), within 1 ulp in float and 3 in double; zeros, infinities and NaN as Math.Atan2. Large points are moved nearer
/// first, so that no sum overflows.
/// </summary>
internal readonly struct Atan2Operator : IBinaryOperator<float>, IBinaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> y, Vector512<float> x) => Widened.Binary<Atan2Operator>(y, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> y, Vector512<double> x)
    {
        var (one, sign) = (Vector512<double>.One, Vector512.Create(-0.0));
        var (height, width) = (Vector512.Abs(y), Vector512.Abs(x));
        var infinity = Vector512.Create(double.PositiveInfinity);
        var both = Vector512.Equals(height, infinity) & Vector512.Equals(width, infinity);
        var origin = Vector512.Equals(height + width, Vector512<double>.Zero);
        var scale = Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Max(height, width), Vector512.Create(1e300)), Vector512.Create(0.25), one);
        height = Vector512.ConditionalSelect(both, one, height * scale);
        width = Vector512.ConditionalSelect(both | origin, one, width * scale);

        var angle = AtanSeries.Angle(height, width);
        var behind = Vector512.Create(3.141592653589793) - (angle - Vector512.Create(1.2246467991473532e-16));
        angle = Vector512.ConditionalSelect((x.AsInt64() >> 63).AsDouble(), behind, angle);
        return Vector512.ConditionalSelect(sign, y, angle);
    }
}
