using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>log₁₀ x = log₂ x · log₁₀ 2, within 1 ulp in float and in double, and exact where x is a power of ten: −∞ at both zeros, NaN below.</summary>
internal readonly struct Log10Operator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var (low, high) = Vector512.Widen(x);
        var y = Vector512.Narrow(PowFloat.Log2(low) * 0.3010299956639812, PowFloat.Log2(high) * 0.3010299956639812);
        return LogSeries.AtTheEdges(x, y, float.NegativeInfinity, float.PositiveInfinity, float.NaN);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var log = PowDouble.Log2(x, out var low);
        var y = ExactPair.Product(log, Vector512.Create(0.30102999566398114), out var error);
        error = log.TimesPlus(Vector512.Create(5.270742310347266e-17), low.TimesPlus(Vector512.Create(0.30102999566398114), error));
        return LogSeries.AtTheEdges(x, y + error);
    }
}
