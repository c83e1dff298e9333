using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>asin x, within 1 ulp in float and 2 in double, with the sign of x, also at 0; NaN where |x| is above 1.</summary>
internal readonly struct AsinOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<AsinOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var z = AsinSeries.Reduced(x, out var far);
        var y = Vector512.ConditionalSelect(far, Vector512.Create(1.5707963267948966) - (z + z - Vector512.Create(6.123233995736766e-17)), z);
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
    }
}
