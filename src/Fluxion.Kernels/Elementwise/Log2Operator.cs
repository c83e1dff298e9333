using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>log₂ x, within 1 ulp in float and in double, and exact where x is a power of two: −∞ at both zeros, NaN below.</summary>
internal readonly struct Log2Operator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var (low, high) = Vector512.Widen(x);
        var y = Vector512.Narrow(PowFloat.Log2(low), PowFloat.Log2(high));
        return LogSeries.AtTheEdges(x, y, float.NegativeInfinity, float.PositiveInfinity, float.NaN);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => LogSeries.AtTheEdges(x, PowDouble.Log2(x, out _));
}
