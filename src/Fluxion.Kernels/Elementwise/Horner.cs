using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// One step of a polynomial, p · x + c. It is fused where the machine fuses; elsewhere it rounds twice, and every bound allows for that.
/// The coefficients of the lanes come from eng/reference/lane_coefficients.py.
/// </summary>
internal static class Horner
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TimesPlus(this Vector512<float> p, Vector512<float> x, float c) =>
        Vector512.MultiplyAddEstimate(p, x, Vector512.Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TimesPlus(this Vector512<double> p, Vector512<double> x, double c) =>
        Vector512.MultiplyAddEstimate(p, x, Vector512.Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TimesPlus(this Vector512<float> p, Vector512<float> x, Vector512<float> c) =>
        Vector512.MultiplyAddEstimate(p, x, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TimesPlus(this Vector512<double> p, Vector512<double> x, Vector512<double> c) =>
        Vector512.MultiplyAddEstimate(p, x, c);
}
