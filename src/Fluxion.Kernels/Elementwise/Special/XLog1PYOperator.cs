using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x log(1 + y), and 0 where x is 0 unless y is NaN.</summary>
internal readonly struct XLog1PYOperator : IBinaryOperator<float>, IBinaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) => Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y) => Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
    {
        var isZero = Vector512.Equals(x, Vector512<T>.Zero) & Vector512.Equals(y, y);
        return Vector512.AndNot(x * LogOnePlus.Of(y), isZero);
    }
}
