using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// e^x, within 1 ulp in float and in double, denormal results included. Beyond the clamp lie only 0 and ∞; NaN stays NaN. At the lower end the
/// 0 is there before it is scaled: a processor takes hundreds of cycles to find out that a product is too small to be anything else, and rows that
/// are masked by −∞ are full of them.
/// </summary>
internal readonly struct ExpOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var lowest = Vector512.Create(-104f);
        x = Vector512.MinNative(Vector512.Create(89f), Vector512.MaxNative(lowest, x));
        var r = ExpReduction.Reduce(x, out _, out var n);
        return Exponent.Scale(Vector512.AndNot(ExpReduction.Exp(r), Vector512.Equals(x, lowest)), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var lowest = Vector512.Create(-746.0);
        x = Vector512.MinNative(Vector512.Create(710.0), Vector512.MaxNative(lowest, x));
        var r = ExpReduction.Reduce(x, out _, out var n);
        return Exponent.Scale(Vector512.AndNot(ExpReduction.Exp(r), Vector512.Equals(x, lowest)), n);
    }
}
