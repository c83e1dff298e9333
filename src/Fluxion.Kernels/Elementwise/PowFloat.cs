using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The power of floats in double lanes: log₂ x within 2^-37 of itself, and 2^t within 2^-33, so that one rounding to float remains.
/// </summary>
internal static class PowFloat
{
    /// <summary>x to the power y for x ≥ 0, both once floats. NaN in gives some number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y)
    {
        var log = Log2(x);

        // 0 has no exponent, nor has infinity: far enough out that any y carries them to 0, 1 or infinity.
        log = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<double>.Zero), Vector512.Create(double.NegativeInfinity), log);
        log = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512.Create(double.PositiveInfinity)), x, log);
        return Power(Vector512.MinNative(Vector512.Create(200.0), Vector512.MaxNative(Vector512.Create(-200.0), y * log)));
    }

    /// <summary>log₂ x for x that was once a finite float above 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log2(Vector512<double> x)
    {
        var m = Mantissa.SplitNormal(x, out var e);
        var s = (m - Vector512<double>.One) / (m + Vector512<double>.One);
        var u = s * s;
        var b = Vector512.Create(0.34075396761187643)
            .TimesPlus(u, 0.41167160620240695)
            .TimesPlus(u, 0.577083600061585)
            .TimesPlus(u, 0.961796673284573)
            .TimesPlus(u, 2.88539008179011);
        return s.TimesPlus(b, e);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<double> OutOfLine(Vector512<double> x, Vector512<double> y) => Invoke(x, y);

    /// <summary>2^t for |t| ≤ 200.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Power(Vector512<double> t)
    {
        var rounded = t + Vector512.Create(Exponent.RoundDouble);
        var f = t - (rounded - Vector512.Create(Exponent.RoundDouble));
        var p = Vector512.Create(1.529741310727295e-05)
            .TimesPlus(f, 0.00015461560778872135)
            .TimesPlus(f, 0.001333350216258813)
            .TimesPlus(f, 0.009618056388057775)
            .TimesPlus(f, 0.05550410884014512)
            .TimesPlus(f, 0.24022650923651495)
            .TimesPlus(f, 0.6931471805599453)
            .TimesPlus(f, 1.0);
        return p * Exponent.Power(rounded);
    }
}
