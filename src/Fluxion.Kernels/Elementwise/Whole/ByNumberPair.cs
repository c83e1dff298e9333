using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A function of two numbers, element by element, in the type of the numbers.</summary>
internal readonly struct ByNumberPair<TFunction> : IBinaryOperator<float>, IBinaryOperator<double>, IBinaryOperator<int>, IBinaryOperator<long>
    where TFunction : struct, INumberPairFunction
{
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y) => Each(x, y);

    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y) => Each(x, y);

    public static Vector512<int> Invoke(Vector512<int> x, Vector512<int> y) => Each(x, y);

    public static Vector512<long> Invoke(Vector512<long> x, Vector512<long> y) => Each(x, y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<T> Each<T>(Vector512<T> x, Vector512<T> y)
        where T : INumber<T>
    {
        var z = x;
        for (var i = 0; i < Vector512<T>.Count; i++)
        {
            z = z.WithElement(i, TFunction.Invoke(x[i], y[i]));
        }

        return z;
    }
}
