using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The natural logarithm, within 1 ulp in float and in double: −∞ at both zeros, NaN below. x = m · 2ᵉ, f = m − 1, and e ln 2 is added in
/// two parts of which the first times e is exact.
/// </summary>
internal readonly struct LogOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    /// <summary>log(1 + f) = f − f²/2 + f³ L(f).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var f = Mantissa.Split(x, out var e) - Vector512<float>.One;
        var l = Vector512.Create(0.0697161183f)
            .TimesPlus(f, -0.114797339f)
            .TimesPlus(f, 0.116854198f)
            .TimesPlus(f, -0.124256872f)
            .TimesPlus(f, 0.142490581f)
            .TimesPlus(f, -0.166678026f)
            .TimesPlus(f, 0.200007156f)
            .TimesPlus(f, -0.249999970f)
            .TimesPlus(f, 0.333333313f);
        var square = f * f;
        var small = (square * f).TimesPlus(l, e * 3.194618329871446e-05f);
        var y = square.TimesPlus(Vector512.Create(-0.5f), small) + f;
        y = e.TimesPlus(Vector512.Create(0.693115234375f), y);
        return LogSeries.AtTheEdges(x, y, float.NegativeInfinity, float.PositiveInfinity, float.NaN);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var f = Mantissa.Split(x, out var e) - Vector512<double>.One;
        return LogSeries.AtTheEdges(x, LogSeries.Sum(f, e, e * LogSeries.LowLn2));
    }
}
