using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels.Tests;

/// <summary>Equality of bits, except that every NaN is every other.</summary>
internal static class Same
{
    public static bool Bits<T>(T x, T y)
        where T : unmanaged, INumber<T> =>
        (T.IsNaN(x) && T.IsNaN(y)) ||
        (Unsafe.SizeOf<T>() == 8 ? Unsafe.BitCast<T, ulong>(x) == Unsafe.BitCast<T, ulong>(y) :
            Unsafe.SizeOf<T>() == 4 ? Unsafe.BitCast<T, uint>(x) == Unsafe.BitCast<T, uint>(y) : x == y);

    public static void Check<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged, INumber<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (!Bits(expected[i], actual[i]))
            {
                Assert.Fail($"{what}: element {i} of {expected.Length} is {actual[i]}, should be {expected[i]}.");
            }
        }
    }
}
