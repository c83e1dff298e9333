using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// log Φ(x), within 10⁻¹⁵ relative, wherever Φ(x) is 0 or 1 too: above 0 it is log(1 − Φ(−x)), below −1 it is −x²/2 plus the logarithm of the
/// rest.
/// </summary>
internal readonly struct LogNormalCdfOperator : IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var zero = Vector512<double>.Zero;
        var isTail = Vector512.LessThan(x, Vector512.Create(-1.0));
        var lower = NormalCdfOperator.Invoke(-Vector512.Abs(x));
        var logarithm = LogOperator.Invoke(Vector512.ConditionalSelect(isTail, NormalTail.Scaled(-x), lower));
        var below = logarithm - (isTail & (x * x * 0.5));
        return Vector512.ConditionalSelect(Vector512.LessThan(zero, x), LogOnePlus.Of(-lower), below);
    }
}
