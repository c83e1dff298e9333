using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>From |x|^y to x^y: what the sign of x, ones and NaN make of it.</summary>
internal static class PowSigns
{
    /// <summary>
    /// 1 where x is 1, y is 0, or x is −1 and y infinite, whatever stands beside; NaN beside any other NaN, and where x is below 0 and
    /// finite and y no integer; x's sign where y is odd. <paramref name="even"/> needs to be right only where y is whole.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Apply<T>(
        Vector512<T> x, Vector512<T> y, Vector512<T> power, Vector512<T> whole, Vector512<T> even, T infinity, T nan)
        where T : IFloatingPointIeee754<T>
    {
        var sign = Vector512.Create(T.NegativeZero);
        var one = Vector512<T>.One;
        var root = Vector512.LessThan(x, Vector512<T>.Zero) & Vector512.GreaterThan(x, Vector512.Create(-infinity)) & ~whole;
        power = Vector512.ConditionalSelect(root, Vector512.Create(nan), power);
        power |= x & sign & Vector512.AndNot(whole, even);
        power = Vector512.ConditionalSelect(Vector512.Equals(x, x) & Vector512.Equals(y, y), power, x + y);
        var boundless = Vector512.Equals(Vector512.AndNot(y, sign), Vector512.Create(infinity));
        var unit = Vector512.Equals(Vector512.AndNot(x, sign), one) & boundless;
        return Vector512.ConditionalSelect(Vector512.Equals(x, one) | Vector512.Equals(y, Vector512<T>.Zero) | unit, one, power);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<T> OutOfLine<T>(
        Vector512<T> x, Vector512<T> y, Vector512<T> power, Vector512<T> whole, Vector512<T> even, T infinity, T nan)
        where T : IFloatingPointIeee754<T> =>
        Apply(x, y, power, whole, even, infinity, nan);
}
