using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|), within 2 ulp: nothing overflows, and far below 0 it is eˣ.</summary>
internal readonly struct SoftplusOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x) =>
        Vector512.Max(x, Vector512<T>.Zero) + LogOnePlus.Of(Lane.Exp(-Vector512.Abs(x)));
}
