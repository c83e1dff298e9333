using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The tail of the normal distribution without its exponential.</summary>
internal static class NormalTail
{
    /// <summary>
    /// e^(x²/2) Φ(−x) for x ≥ 3/4: F / (2 + 4m) of the error function's series with m = x / √2, and beyond m = 28 the asymptotic series
    /// (1 − 1/2m² + 3/4m⁴ − 15/8m⁶ + …) / 2m√π (DLMF 7.12.1). 0 at ∞.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Scaled(Vector512<double> x)
    {
        var m = x * 0.7071067811865476;
        var near = ErfSeries.Flat(m) / (Vector512.Create(2.0) + m * 4.0);
        var inverse = Vector512<double>.One / m;
        var u = inverse * inverse;
        var series = Vector512.Create(10395.0 / 64)
            .TimesPlus(u, -945.0 / 32)
            .TimesPlus(u, 105.0 / 16)
            .TimesPlus(u, -15.0 / 8)
            .TimesPlus(u, 3.0 / 4)
            .TimesPlus(u, -1.0 / 2)
            .TimesPlus(u, 1.0);
        var far = series * inverse * 0.28209479177387814;
        return Vector512.ConditionalSelect(Vector512.LessThan(m, Vector512.Create(28.0)), near, far);
    }
}
