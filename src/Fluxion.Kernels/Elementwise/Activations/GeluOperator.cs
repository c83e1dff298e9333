using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x Φ(x) with Φ the normal distribution function, within 4.5 ulp; −0 at −∞.</summary>
internal readonly struct GeluOperator : IUnaryOperator<float>, IUnaryOperator<double>, IComposedOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => GatedOperator.Invoke(x, NormalCdfOperator.Invoke(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => GatedOperator.Invoke(x, NormalCdfOperator.Invoke(x));

    public void Parts<T>(ILaneVisitor inner, ILaneVisitor outer) => Composition.Tell<T, NormalCdfOperator, GatedOperator>(inner, outer);
}
