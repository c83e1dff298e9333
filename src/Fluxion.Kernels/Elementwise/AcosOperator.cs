using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>acos x, within 1 ulp in float and 2 in double, near 1 too; NaN where |x| is above 1.</summary>
internal readonly struct AcosOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<AcosOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var z = AsinSeries.Reduced(x, out var far);
        var negative = Vector512.LessThan(x, Vector512<double>.Zero);
        var angle = Vector512.ConditionalSelect(far, z + z, Vector512.ConditionalSelect(Vector512.Create(-0.0), x, z));

        // Twice z off π where x is far below 0, z off π/2 in the middle.
        var whole = Vector512.ConditionalSelect(far, Vector512.Create(3.141592653589793), Vector512.Create(1.5707963267948966));
        var rest = Vector512.ConditionalSelect(far, Vector512.Create(1.2246467991473532e-16), Vector512.Create(6.123233995736766e-17));
        return Vector512.ConditionalSelect(Vector512.AndNot(far, negative), angle, whole - (angle - rest));
    }
}
