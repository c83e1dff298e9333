using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>As <see cref="ByElement{TFunction}"/>, for two operands.</summary>
internal readonly struct ByElementPair<TFunction> : IBinaryOperator<float>, IBinaryOperator<double>
    where TFunction : struct, IElementPairFunction
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static Vector512<float> Invoke(Vector512<float> x, Vector512<float> y)
    {
        var z = x;
        for (var i = 0; i < Vector512<float>.Count; i++)
        {
            z = z.WithElement(i, (float)TFunction.Invoke(x[i], y[i]));
        }

        return z;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static Vector512<double> Invoke(Vector512<double> x, Vector512<double> y)
    {
        var z = x;
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            z = z.WithElement(i, TFunction.Invoke(x[i], y[i]));
        }

        return z;
    }
}
