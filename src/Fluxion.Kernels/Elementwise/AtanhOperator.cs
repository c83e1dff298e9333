using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>atanh x = log1p(2|x| / (1 − |x|)) / 2 with the sign of x, within 1 ulp in float and 3 in double, near 0 too: ∞ at 1, NaN beyond.</summary>
internal readonly struct AtanhOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<AtanhOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.Abs(x);
        var y = Log1pOperator.Invoke((magnitude + magnitude) / (Vector512<double>.One - magnitude)) * 0.5;
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
    }
}
