using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// tanh x, within 2 ulp in float and 2.5 in double, near 0 too: with d = e^2|x| − 1, which loses no digits, it is d / (d + 2) with the sign
/// of x. Beyond the clamp it is 1 to the last bit.
/// </summary>
internal readonly struct TanhOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    /// <summary>Below 5/8 the quotient would lose more than 2 ulp; there it is |x| + |x|³ T(x²).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(10f), Vector512.Abs(x));
        var r = ExpReduction.Reduce(magnitude + magnitude, out var rounded, out _);
        var power = Exponent.Power(rounded);
        var d = ExpReduction.ExpMinusOne(r).TimesPlus(power, power - Vector512<float>.One);
        var y = d / (d + Vector512.Create(2f));

        var u = magnitude * magnitude;
        var t = Vector512.Create(-0.00609671418f)
            .TimesPlus(u, 0.0209971797f)
            .TimesPlus(u, -0.0538509078f)
            .TimesPlus(u, 0.133327693f)
            .TimesPlus(u, -0.333333284f);
        var near = (u * magnitude).TimesPlus(t, magnitude);
        y = Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(0.625f)), near, y);
        return Vector512.ConditionalSelect(Vector512.Create(-0f), x, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(20.0), Vector512.Abs(x));
        var r = ExpReduction.Reduce(magnitude + magnitude, out var rounded, out _);
        var power = Exponent.Power(rounded);
        var d = ExpReduction.ExpMinusOne(r).TimesPlus(power, power - Vector512<double>.One);
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, d / (d + Vector512.Create(2.0)));
    }
}
