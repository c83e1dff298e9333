using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Operators on lanes of whichever precision, so that a formula over them is written once.</summary>
internal static class Lane
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Exp<T>(Vector512<T> x) => Apply<T, ExpOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Log<T>(Vector512<T> x) => Apply<T, LogOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Constant<T>(double value) =>
        typeof(T) == typeof(float) ? Vector512.Create((float)value).As<float, T>() : Vector512.Create(value).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Apply<T, TOperator>(Vector512<T> x)
        where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double> =>
        typeof(T) == typeof(float) ? TOperator.Invoke(x.As<T, float>()).As<float, T>() : TOperator.Invoke(x.As<T, double>()).As<double, T>();
}
