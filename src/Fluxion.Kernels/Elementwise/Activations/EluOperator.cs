using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x above 0 and eˣ − 1 below, within 2 ulp. Beyond the clamp that is −1 to the last bit.</summary>
internal readonly struct EluOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var low = Vector512.MinNative(Vector512<float>.Zero, Vector512.MaxNative(Vector512.Create(-50f), x));
        var r = ExpReduction.Reduce(low, out var rounded, out _);
        var power = Exponent.Power(rounded);
        var y = ExpReduction.ExpMinusOne(r).TimesPlus(power, power - Vector512<float>.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), y, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var low = Vector512.MinNative(Vector512<double>.Zero, Vector512.MaxNative(Vector512.Create(-50.0), x));
        var r = ExpReduction.Reduce(low, out var rounded, out _);
        var power = Exponent.Power(rounded);
        var y = ExpReduction.ExpMinusOne(r).TimesPlus(power, power - Vector512<double>.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), y, x);
    }
}
