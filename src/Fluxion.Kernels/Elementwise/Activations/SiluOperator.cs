using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x σ(x), within 2.5 ulp; −0 at −∞.</summary>
internal readonly struct SiluOperator : IUnaryOperator<float>, IUnaryOperator<double>, IComposedOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => SiluOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => SiluOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    public void Parts<T>(ILaneVisitor inner, ILaneVisitor outer) => Composition.Tell<T, FoldedExpOperator, SiluOfFoldedExpOperator>(inner, outer);
}
