using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>log(1 + eˣ) = max(x, 0) + log(1 + z) from x and z = e^−|x|.</summary>
internal readonly struct SoftplusOfFoldedExpOperator : IBinaryOperator<float>, IBinaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> z) => Vector512.Max(x, Vector512<float>.Zero) + LogOnePlus.Of(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> z) => Vector512.Max(x, Vector512<double>.Zero) + LogOnePlus.Of(z);
}
