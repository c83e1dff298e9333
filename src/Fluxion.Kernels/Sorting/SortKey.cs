using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>Numbers as unsigned integers in the same order: −0 equals 0, and every NaN is one and the same, larger than all numbers.</summary>
internal static class SortKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TKey Of<T, TKey>(T x)
        where T : unmanaged
        where TKey : unmanaged, IBinaryInteger<TKey>
    {
        if (typeof(T) == typeof(float))
        {
            return TKey.CreateTruncating(Of(Unsafe.BitCast<T, float>(x)));
        }

        if (typeof(T) == typeof(double))
        {
            return TKey.CreateTruncating(Of(Unsafe.BitCast<T, double>(x)));
        }

        return typeof(T) == typeof(int)
            ? TKey.CreateTruncating((uint)Unsafe.BitCast<T, int>(x) ^ 0x8000_0000)
            : TKey.CreateTruncating((ulong)Unsafe.BitCast<T, long>(x) ^ 0x8000_0000_0000_0000);
    }

    // Of a negative number all bits are turned over, so that larger magnitudes come first; of the others the sign alone.
    private static uint Of(float x)
    {
        var bits = BitConverter.SingleToInt32Bits(x + 0f);
        return float.IsNaN(x) ? uint.MaxValue : (uint)(bits ^ ((bits >> 31) | int.MinValue));
    }

    private static ulong Of(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x + 0d);
        return double.IsNaN(x) ? ulong.MaxValue : (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }
}
