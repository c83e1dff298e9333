using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Floats through double lanes: one rounding remains at the end. Where a lane is several registers its halves are calls; in one piece they
/// are too much for the JIT's inliner.
/// </summary>
internal static class Widened
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Unary<TOp>(Vector512<float> x)
        where TOp : struct, IUnaryOperator<double>
    {
        var (low, high) = Vector512.Widen(x);
        return Vector512.IsHardwareAccelerated
            ? Vector512.Narrow(TOp.Invoke(low), TOp.Invoke(high))
            : Vector512.Narrow(OutOfLine<TOp>(low), OutOfLine<TOp>(high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Binary<TOp>(Vector512<float> x, Vector512<float> y)
        where TOp : struct, IBinaryOperator<double>
    {
        var (xLow, xHigh) = Vector512.Widen(x);
        var (yLow, yHigh) = Vector512.Widen(y);
        return Vector512.IsHardwareAccelerated
            ? Vector512.Narrow(TOp.Invoke(xLow, yLow), TOp.Invoke(xHigh, yHigh))
            : Vector512.Narrow(OutOfLine<TOp>(xLow, yLow), OutOfLine<TOp>(xHigh, yHigh));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> OutOfLine<TOp>(Vector512<double> x)
        where TOp : struct, IUnaryOperator<double> => TOp.Invoke(x);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> OutOfLine<TOp>(Vector512<double> x, Vector512<double> y)
        where TOp : struct, IBinaryOperator<double> => TOp.Invoke(x, y);
}
