using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The logistic function 1 / (1 + e^−x), within 2.5 ulp in float and in double.</summary>
internal readonly struct SigmoidOperator : IUnaryOperator<float>, IUnaryOperator<double>, IComposedOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => SigmoidOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => SigmoidOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    public void Parts<T>(ILaneVisitor inner, ILaneVisitor outer) => Composition.Tell<T, FoldedExpOperator, SigmoidOfFoldedExpOperator>(inner, outer);
}
