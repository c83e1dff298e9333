using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// The logistic function 1 / (1 + e^−x), within 2.5 ulp in float and in double. With z = e^−|x|, which never overflows, it is
/// 1 / (1 + z) for x ≥ 0 and z / (1 + z) below, so that it is small but not 0 where e^x is.
/// </summary>
internal readonly struct SigmoidOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x)
    {
        var one = Vector512<float>.One;
        var z = ExpOperator.Invoke(-Vector512.Abs(x));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), z, one) / (one + z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var one = Vector512<double>.One;
        var z = ExpOperator.Invoke(-Vector512.Abs(x));
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), z, one) / (one + z);
    }
}
