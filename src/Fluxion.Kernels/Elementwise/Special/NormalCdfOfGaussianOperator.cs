using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The normal distribution function Φ(x) from x and e^(−x²/2): below 0 that times <see cref="MillsRatio"/>, above what is left to 1.</summary>
internal readonly struct NormalCdfOfGaussianOperator : IBinaryOperator<float>, IBinaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> gaussian)
    {
        var tail = gaussian * MillsRatio.Scaled(Vector512.MinNative(Vector512.Create(GaussianOperator.FloatEnd), Vector512.Abs(x)));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), tail, Vector512<float>.One - tail);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> gaussian)
    {
        var tail = gaussian * MillsRatio.Scaled(Vector512.MinNative(Vector512.Create(GaussianOperator.DoubleEnd), Vector512.Abs(x)));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), tail, Vector512<double>.One - tail);
    }
}
