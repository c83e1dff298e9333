using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// tan x = sin r / cos r, or −cos r / sin r, with r = x − nπ/2, within 1 ulp in float and 4 in double for every finite x; NaN at ±∞. The few numbers
/// too large for the lane's reduction are left to System.Math.
/// </summary>
internal readonly struct TanOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<TanOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var rounded = x.TimesPlus(Vector512.Create(0.6366197723675814), Exponent.RoundDouble);
        var n = rounded - Vector512.Create(Exponent.RoundDouble);
        var r = SineSeries.Reduce(x, n * 0.5);
        var (sin, cos) = (SineSeries.Sin(r), SineSeries.Cos(r));
        var odd = -(rounded.AsInt64() & Vector512<long>.One);
        var y = Vector512.ConditionalSelect(odd.AsDouble(), -cos, sin) / Vector512.ConditionalSelect(odd.AsDouble(), sin, cos);
        return Vector512.GreaterThanAny(Vector512.Abs(x), Vector512.Create(SineSeries.DoubleLimit)) ? Far(x, y) : y;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> Far(Vector512<double> x, Vector512<double> y)
    {
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            if (!(Math.Abs(x[i]) <= SineSeries.DoubleLimit))
            {
                y = y.WithElement(i, Math.Tan(x[i]));
            }
        }

        return y;
    }
}
