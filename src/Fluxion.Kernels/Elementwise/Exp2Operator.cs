using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// 2ˣ, within 1.5 ulp in float and in double, and exact where x is a whole number; denormal results included. Beyond the clamp lie only
/// 0 and ∞; NaN stays NaN.
/// </summary>
internal readonly struct Exp2Operator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.Create(129f), Vector512.MaxNative(Vector512.Create(-151f), x));
        var n = x + Vector512.Create(Exponent.RoundFloat) - Vector512.Create(Exponent.RoundFloat);
        return Exponent.Scale(ExpReduction.Exp((x - n) * 0.693147182f), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        x = Vector512.MinNative(Vector512.Create(1025.0), Vector512.MaxNative(Vector512.Create(-1076.0), x));
        var n = x + Vector512.Create(Exponent.RoundDouble) - Vector512.Create(Exponent.RoundDouble);
        return Exponent.Scale(ExpReduction.Exp((x - n) * 0.6931471805599453), n);
    }
}
