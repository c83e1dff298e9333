using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// sin x = ±sin(x − nπ), within 2.5 ulp in float and in double, for every finite x; NaN at ±∞. The few numbers too large for the lane's
/// reduction are left to System.Math.
/// </summary>
internal readonly struct SinOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var rounded = x.TimesPlus(Vector512.Create(0.318309886f), Exponent.RoundFloat);
        var y = SineSeries.Sin(SineSeries.Reduce(x, rounded - Vector512.Create(Exponent.RoundFloat)));
        y = (y.AsInt32() ^ (rounded.AsInt32() << 31)).AsSingle();
        return Vector512.GreaterThanAny(Vector512.Abs(x), Vector512.Create(SineSeries.FloatLimit)) ? Far(x, y) : y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var rounded = x.TimesPlus(Vector512.Create(0.3183098861837907), Exponent.RoundDouble);
        var y = SineSeries.Sin(SineSeries.Reduce(x, rounded - Vector512.Create(Exponent.RoundDouble)));
        y = (y.AsInt64() ^ (rounded.AsInt64() << 63)).AsDouble();
        return Vector512.GreaterThanAny(Vector512.Abs(x), Vector512.Create(SineSeries.DoubleLimit)) ? Far(x, y) : y;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<float> Far(Vector512<float> x, Vector512<float> y)
    {
        for (var i = 0; i < Vector512<float>.Count; i++)
        {
            if (!(MathF.Abs(x[i]) <= SineSeries.FloatLimit))
            {
                y = y.WithElement(i, (float)Math.Sin(x[i]));
            }
        }

        return y;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> Far(Vector512<double> x, Vector512<double> y)
    {
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            if (!(Math.Abs(x[i]) <= SineSeries.DoubleLimit))
            {
                y = y.WithElement(i, Math.Sin(x[i]));
            }
        }

        return y;
    }
}
