using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The approximation x (1 + tanh u) / 2 of GELU, u = √(2/π) (x + 0.044715 x³), as x σ(2u): so it keeps digits far below 0, within
/// 3 + |2u| ulp. −0 at −∞.
/// </summary>
internal readonly struct GeluTanhOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x) =>
        Gate.Of(x, x * (Lane.Constant<T>(1.5957691216057308) + Lane.Constant<T>(0.07135481627260024) * x * x));
}
