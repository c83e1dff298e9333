using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The normal distribution function Φ(x), within 4 ulp, denormal results included.</summary>
internal readonly struct NormalCdfOperator : IUnaryOperator<float>, IUnaryOperator<double>, IComposedOperator
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => NormalCdfOfGaussianOperator.Invoke(x, GaussianOperator.Invoke(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => NormalCdfOfGaussianOperator.Invoke(x, GaussianOperator.Invoke(x));

    public void Parts<T>(ILaneVisitor inner, ILaneVisitor outer) => Composition.Tell<T, GaussianOperator, NormalCdfOfGaussianOperator>(inner, outer);
}
