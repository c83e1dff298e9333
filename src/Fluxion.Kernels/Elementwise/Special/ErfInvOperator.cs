using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The inverse of the error function, within 10⁻¹⁴: ±∞ at ±1, NaN beyond.</summary>
internal readonly struct ErfInvOperator : IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        // 1 − |x| is exact where it is used.
        var magnitude = Vector512.Abs(x);
        var far = InverseErfSeries.Far((Vector512<double>.One - magnitude) * 0.5) * 0.7071067811865476;
        far = Vector512.ConditionalSelect(Vector512.Create(-0.0), x, far);
        return Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(0.5)), InverseErfSeries.Near(x), far);
    }
}
