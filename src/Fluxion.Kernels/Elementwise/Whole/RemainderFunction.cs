using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>What is left of x after a whole number of y, with the sign of x; exact. Whole numbers by 0 give 0: who calls this has refused them.</summary>
internal readonly struct RemainderFunction : INumberPairFunction
{
    // The sign of y does not matter, and without it the smallest whole number by −1 does not overflow.
    public static T Invoke<T>(T x, T y)
        where T : INumber<T> =>
        T.IsZero(y) && (typeof(T) == typeof(int) || typeof(T) == typeof(long)) ? T.Zero : x % (T.IsNegative(y) ? unchecked(-y) : y);
}
