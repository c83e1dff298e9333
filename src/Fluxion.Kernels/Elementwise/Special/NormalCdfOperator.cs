using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The normal distribution function Φ(x) = erfc(−x / √2) / 2, within 4 ulp, denormal results included. Far out what rounding takes from x²/2,
/// and not from x / √2, goes into the exponential.
/// </summary>
internal readonly struct NormalCdfOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(14.5f), Vector512.Abs(x));
        var root = magnitude * 0.707106769f;
        var square = ExactPair.Square(magnitude, out var error);
        var r = ExpReduction.Reduce(square * -0.5f, out _, out var n) - error * 0.5f;
        var f = ErfSeries.Flat(root) * 0.5f;
        var far = Exponent.Scale(ExpReduction.Exp(r) * f / (root + root + Vector512<float>.One), n);
        far = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), far, Vector512<float>.One - far);
        var near = ErfSeries.Near(x * 0.707106769f).TimesPlus(Vector512.Create(0.5f), 0.5f);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(0.75f)), near, far);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(39.0), Vector512.Abs(x));
        var root = magnitude * 0.7071067811865476;
        var square = ExactPair.Product(magnitude, magnitude, out var error);
        var r = ExpReduction.Reduce(square * -0.5, out _, out var n) - error * 0.5;
        var f = ErfSeries.Flat(root) * 0.5;
        var far = Exponent.Scale(ExpReduction.Exp(r) * f / (root + root + Vector512<double>.One), n);
        far = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), far, Vector512<double>.One - far);
        var near = ErfSeries.Near(x * 0.7071067811865476).TimesPlus(Vector512.Create(0.5), 0.5);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(0.75)), near, far);
    }
}
