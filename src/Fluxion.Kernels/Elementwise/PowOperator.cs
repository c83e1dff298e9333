using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// x to the power y as 2^(y log₂|x|), within 1 ulp in float and 2 in double; signs, zeros, infinities and NaN as Math.Pow.
/// Where a lane is several registers its parts are calls: in one piece they are too much for the JIT's inliner, and ten times slower.
/// </summary>
internal readonly struct PowOperator : IBinaryOperator<float>, IBinaryOperator<double>
{
    /// <summary>Through double lanes, where all floats are normal and nothing needs a second word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y)
    {
        var magnitude = Vector512.Abs(x);
        var (xLow, xHigh) = Vector512.Widen(magnitude);
        var (yLow, yHigh) = Vector512.Widen(y);
        var power = Vector512.IsHardwareAccelerated
            ? Vector512.Narrow(PowFloat.Invoke(xLow, yLow), PowFloat.Invoke(xHigh, yHigh))
            : Vector512.Narrow(PowFloat.OutOfLine(xLow, yLow), PowFloat.OutOfLine(xHigh, yHigh));
        var whole = Vector512.Equals(y, Vector512.Truncate(y));
        var even = Vector512.Equals(y * 0.5f, Vector512.Truncate(y * 0.5f));
        return Vector512.IsHardwareAccelerated
            ? PowSigns.Apply(x, y, power, whole, even, float.PositiveInfinity, float.NaN)
            : PowSigns.OutOfLine(x, y, power, whole, even, float.PositiveInfinity, float.NaN);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y)
    {
        var power = Vector512.IsHardwareAccelerated ? PowDouble.Invoke(Vector512.Abs(x), y) : PowDouble.OutOfLine(Vector512.Abs(x), y);
        var whole = Vector512.Equals(y, Vector512.Truncate(y));
        var even = Vector512.Equals(y * 0.5, Vector512.Truncate(y * 0.5));
        return Vector512.IsHardwareAccelerated
            ? PowSigns.Apply(x, y, power, whole, even, double.PositiveInfinity, double.NaN)
            : PowSigns.OutOfLine(x, y, power, whole, even, double.PositiveInfinity, double.NaN);
    }
}
