using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>−x log x: 0 at 0, −∞ below.</summary>
internal readonly struct EntropyOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => Of(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Of<T>(Vector512<T> x)
    {
        var y = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<T>.Zero), x, -x * Lane.Log(x));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), Lane.Constant<T>(double.NegativeInfinity), y);
    }
}
