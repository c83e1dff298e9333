using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>e^(−x²/2) within 2 ulp, denormal results included. What rounding takes from x² goes into the exponential's remainder. NaN stays NaN.</summary>
internal readonly struct GaussianOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    /// <summary>Beyond lies only 0, even after a product with the largest factor that any use has.</summary>
    public const float FloatEnd = 14.5f;

    /// <summary>The same for double.</summary>
    public const double DoubleEnd = 39;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var square = ExactPair.Square(Vector512.MinNative(Vector512.Create(FloatEnd), Vector512.Abs(x)), out var error);
        var r = error.TimesPlus(Vector512.Create(-0.5f), ExpReduction.Reduce(square * -0.5f, out _, out var n));
        return Exponent.Scale(Vector512<float>.One + ExpReduction.ExpMinusOne(r), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(DoubleEnd), Vector512.Abs(x));
        var square = ExactPair.Product(magnitude, magnitude, out var error);
        var r = error.TimesPlus(Vector512.Create(-0.5), ExpReduction.Reduce(square * -0.5, out _, out var n));
        return Exponent.Scale(ExpReduction.Exp(r), n);
    }
}
