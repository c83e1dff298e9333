using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// e^x, within 1 ulp in float and in double, denormal results included. Beyond the clamp lie only 0 and ∞; NaN stays NaN.
/// </summary>
internal readonly struct ExpOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.Create(89f), Vector512.MaxNative(Vector512.Create(-104f), x));
        var r = ExpReduction.Reduce(x, out _, out var n);
        return Exponent.Scale(ExpReduction.Exp(r), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        x = Vector512.MinNative(Vector512.Create(710.0), Vector512.MaxNative(Vector512.Create(-746.0), x));
        var r = ExpReduction.Reduce(x, out _, out var n);
        return Exponent.Scale(ExpReduction.Exp(r), n);
    }
}
