using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// A lane that asks a scalar function for one element after the other, always in double: for functions whose branches cost more side by
/// side than one after the other.
/// </summary>
internal readonly struct ByElement<TFunction> : IUnaryOperator<float>, IUnaryOperator<double>
    where TFunction : struct, IElementFunction
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var y = x;
        for (var i = 0; i < Vector512<float>.Count; i++)
        {
            y = y.WithElement(i, (float)TFunction.Invoke(x[i]));
        }

        return y;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var y = x;
        for (var i = 0; i < Vector512<double>.Count; i++)
        {
            y = y.WithElement(i, TFunction.Invoke(x[i]));
        }

        return y;
    }
}
