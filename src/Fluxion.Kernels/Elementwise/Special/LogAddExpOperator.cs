using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>log(eˣ + eʸ) = max(x, y) + log(1 + e^−|x − y|). Equal infinities are no distance apart.</summary>
internal readonly struct LogAddExpOperator : IBinaryOperator<float>, IBinaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) => Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y) => Of(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x, Vector512<T> y)
    {
        var distance = Vector512.AndNot(Vector512.Abs(x - y), Vector512.Equals(x, y));
        return Vector512.Max(x, y) + LogOnePlus.Of(Lane.Exp(-distance));
    }
}
