using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>φ(x) / Φ(x), the normal density by its distribution function, which is near −x far below 0, where both are 0.</summary>
internal readonly struct InverseMillsRatioOperator : IUnaryOperator<double>
{
    private const double InverseRootTwoPi = 0.3989422804014327;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var isTail = Vector512.LessThan(x, Vector512.Create(-1.0));
        var density = Vector512.ConditionalSelect(isTail, Vector512<double>.One, ExpOperator.Invoke(x * x * -0.5));
        var cumulative = Vector512.ConditionalSelect(isTail, NormalTail.Scaled(-x), NormalCdfOperator.Invoke(x));
        return density * InverseRootTwoPi / cumulative;
    }
}
