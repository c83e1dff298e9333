using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The cube root, within 1 ulp in float and in double, and exact where it can be. |x| = a · 8^q with a from 1/3 to 3; a first root z, cut to
/// 17 bits so that z³ is exact, leaves δ = (a − z³) / z³ below 2^-13, and ∛(1 + δ) = 1 + δ/3 − δ²/9 + 5δ³/81.
/// </summary>
internal readonly struct CbrtOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<CbrtOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.Abs(x);
        var m = Mantissa.Split(magnitude, out var e);
        var q = e * (1.0 / 3) + Vector512.Create(Exponent.RoundDouble) - Vector512.Create(Exponent.RoundDouble);
        var rest = q.TimesPlus(Vector512.Create(-3.0), e);
        var z = Vector512.Create(-0.03600019208330247)
            .TimesPlus(m, 0.2093460512115113)
            .TimesPlus(m, -0.5237666939876867)
            .TimesPlus(m, 0.8967392149830209)
            .TimesPlus(m, 0.45368850939437955);
        var below = Vector512.LessThan(rest, Vector512<double>.Zero);
        var above = Vector512.GreaterThan(rest, Vector512<double>.Zero);
        z *= Vector512.ConditionalSelect(below, Vector512.Create(0.7937005259840998), Vector512.ConditionalSelect(above, Vector512.Create(1.2599210498948732), Vector512<double>.One));
        z = (z.AsInt64() & Vector512.Create(-1L << 36)).AsDouble();
        var cube = z * z * z;
        var delta = (Exponent.Scale(m, rest) - cube) / cube;
        var series = Vector512.Create(5.0 / 81).TimesPlus(delta, -1.0 / 9).TimesPlus(delta, 1.0 / 3) * delta;
        var y = Exponent.Scale(z.TimesPlus(series, z), q);
        y = Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
        var usual = Vector512.GreaterThan(magnitude, Vector512<double>.Zero) & Vector512.LessThan(magnitude, Vector512.Create(double.PositiveInfinity));
        return Vector512.ConditionalSelect(usual, y, x);
    }
}
