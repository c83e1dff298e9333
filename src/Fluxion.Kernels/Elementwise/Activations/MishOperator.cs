using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x tanh(log(1 + eˣ)), within 3 ulp; −0 at −∞.</summary>
internal readonly struct MishOperator : IUnaryOperator<float>, IUnaryOperator<double>, IComposedOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => MishOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => MishOfFoldedExpOperator.Invoke(x, FoldedExpOperator.Invoke(x));

    public void Parts<T>(ILaneVisitor inner, ILaneVisitor outer) => Composition.Tell<T, FoldedExpOperator, MishOfFoldedExpOperator>(inner, outer);
}
