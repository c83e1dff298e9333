using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>cosh x, within 1 ulp in float and 2 in double: with h = e^|x| / 2, which is finite as long as cosh x is, it is h + 1 / 4h.</summary>
internal readonly struct CoshOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<CoshOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.MinNative(Vector512.Create(711.0), Vector512.Abs(x));
        var r = ExpReduction.Reduce(magnitude, out _, out var n);
        var h = Exponent.Scale(ExpReduction.Exp(r), n - Vector512<double>.One);
        return h + Vector512.Create(0.25) / h;
    }
}
