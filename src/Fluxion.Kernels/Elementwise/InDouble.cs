using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A lane of doubles that serves floats too, widened and rounded once at the end: for functions where speed is not all.</summary>
internal readonly struct InDouble<TOperator> : IUnaryOperator<float>, IUnaryOperator<double>
    where TOperator : struct, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var (low, high) = Vector512.Widen(x);
        return Vector512.Narrow(OutOfLine(low), OutOfLine(high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x) => TOperator.Invoke(x);

    // Twice inlined, these lanes would be more than the JIT's inliner has room for.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector512<double> OutOfLine(Vector512<double> x) => TOperator.Invoke(x);
}
