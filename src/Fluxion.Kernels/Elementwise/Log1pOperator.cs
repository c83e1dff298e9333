using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// log(1 + x), within 1 ulp in float and 2 in double, near 0 too: −∞ at −1, NaN below. What rounding takes from u = 1 + x comes back as a
/// correction of log u; where 1 + x needs no exponent, x itself goes into the series.
/// </summary>
internal readonly struct Log1pOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<Log1pOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var one = Vector512<double>.One;
        var u = one + x;
        var rest = u - one;
        rest = one - (u - rest) + (x - rest);
        var m = Mantissa.SplitNormal(u, out var e);
        var near = Vector512.Equals(e, Vector512<double>.Zero);
        var f = Vector512.ConditionalSelect(near, x, m - one);
        var low = Vector512.ConditionalSelect(near, Vector512<double>.Zero, e.TimesPlus(Vector512.Create(LogSeries.LowLn2), rest / u));
        var y = LogSeries.AtTheEdges(u, LogSeries.Sum(f, e, low));
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
    }
}
