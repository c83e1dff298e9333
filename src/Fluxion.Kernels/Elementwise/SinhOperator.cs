using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// sinh x, within 1 ulp in float and 3 in double, near 0 too: with h = (e^|x| − 1) / 2, which loses no digits, it is h + h / (2h + 1) with the
/// sign of x. The quotient is 1/2 where h is large or infinite.
/// </summary>
internal readonly struct SinhOperator : IUnaryOperator<float>, IUnaryOperator<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Invoke(Vector512<float> x) => Widened.Unary<SinhOperator>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Invoke(Vector512<double> x)
    {
        var magnitude = Vector512.Abs(x);
        var h = ExpMinusOne.Half(magnitude);
        var bounded = Vector512.MinNative(Vector512.Create(1e300), h);
        var y = h + bounded / (bounded + bounded + Vector512<double>.One);
        y = Vector512.ConditionalSelect(Vector512.LessThan(magnitude, Vector512.Create(ExpMinusOne.Linear)), x, y);
        return Vector512.ConditionalSelect(Vector512.Create(-0.0), x, y);
    }
}
