using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The inverse of the normal distribution function, within 10⁻¹⁴: −∞ at 0, ∞ at 1, NaN beyond.</summary>
internal readonly struct InverseNormalCdfOperator : IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        // 2x − 1 and 1 − x are exact where they are used.
        var one = Vector512<double>.One;
        var near = InverseErfSeries.Near(x + x - one) * 1.4142135623730951;
        var isLow = Vector512.LessThan(x, Vector512.Create(0.5));
        var far = InverseErfSeries.Far(Vector512.ConditionalSelect(isLow, x, one - x));
        far = Vector512.ConditionalSelect(isLow, -far, far);
        var isNear = Vector512.LessThanOrEqual(Vector512.Abs(x - Vector512.Create(0.5)), Vector512.Create(0.25));
        return Vector512.ConditionalSelect(isNear, near, far);
    }
}
