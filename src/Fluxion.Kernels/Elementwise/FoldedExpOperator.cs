using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>e^−|x|, which never overflows: what the logistic function and its relatives are made of.</summary>
internal readonly struct FoldedExpOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => ExpOperator.Invoke(-Vector512.Abs(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => ExpOperator.Invoke(-Vector512.Abs(x));
}
