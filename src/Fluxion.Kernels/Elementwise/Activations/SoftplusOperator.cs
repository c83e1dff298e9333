using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>log(1 + eˣ), within 2 ulp: nothing overflows, and far below 0 it is eˣ.</summary>
internal readonly struct SoftplusOperator : IUnaryOperator<float>, IUnaryOperator<double>, IComposedOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => SoftplusOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => SoftplusOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    public void Parts<T>(ILaneVisitor inner, ILaneVisitor outer) => Composition.Tell<T, FoldedExpOperator, SoftplusOfFoldedExpOperator>(inner, outer);
}
