using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// (e^x − 1) / 2, the half that Expm1 and Sinh share: halved it stays finite as long as sinh x does. It is 2ⁿ⁻¹ (e^r − 1) + (2ⁿ⁻¹ − ½), where
/// neither sum cancels; far out the ½ no longer counts.
/// </summary>
internal static class ExpMinusOne
{
    /// <summary>Nearer to 0 than this e^x − 1 is x, and halving it would take digits from denormal numbers.</summary>
    public const double Linear = 5.551115123125783e-17;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Half(Vector512<double> x)
    {
        x = Vector512.MinNative(Vector512.Create(711.0), Vector512.MaxNative(Vector512.Create(-40.0), x));
        var r = ExpReduction.Reduce(x, out _, out var n);
        var far = Exponent.Scale(ExpReduction.Exp(r), n - Vector512<double>.One);
        var power = Exponent.Scale(Vector512.Create(0.5), n);
        var near = ExpReduction.ExpMinusOne(r).TimesPlus(power, power - Vector512.Create(0.5));
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(40.0)), far, near);
    }
}
