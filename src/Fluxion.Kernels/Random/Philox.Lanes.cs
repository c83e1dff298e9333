using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <content>Eight blocks at a time: each word of a block in its own 64-bit place, whose upper half nobody looks at.</content>
internal static partial class Philox
{
    /// <summary>Whole groups of eight blocks, from block <paramref name="first"/> on; returns how many words were written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Blocks(ulong key, ulong first, Span<uint> y)
    {
        const int Words = 32;
        var target = MemoryMarshal.Cast<uint, ulong>(y);
        var i = 0;
        for (; i <= y.Length - Words; i += Words)
        {
            var counter = Vector512.Create(first + (ulong)(i / 4)) + Order;
            Rounds(key, counter, counter >>> 32, out var low, out var high);
            Unpack.Low(low, high).StoreUnsafe(ref target[i / 2]);
            Unpack.High(low, high).StoreUnsafe(ref target[i / 2 + Vector512<ulong>.Count]);
        }

        return i;
    }

    /// <summary>Which block stands where, so that unpacking the halves puts the blocks in order.</summary>
    private static Vector512<ulong> Order => Vector512.Create(0ul, 4, 1, 5, 2, 6, 3, 7);

    /// <summary>The ten rounds; the first two words of each block come out as <paramref name="low"/>, the last two as high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rounds(ulong key, Vector512<ulong> c0, Vector512<ulong> c1, out Vector512<ulong> low, out Vector512<ulong> high)
    {
        var m0 = Vector512.Create((ulong)Multiplier0);
        var m1 = Vector512.Create((ulong)Multiplier1);
        var k0 = Vector512.Create(key & uint.MaxValue);
        var k1 = Vector512.Create(key >> 32);
        var c2 = Vector512<ulong>.Zero;
        var c3 = Vector512<ulong>.Zero;
        for (var round = 0; round < RoundCount; round++)
        {
            var p0 = MultiplyWords(m0, c0);
            var p1 = MultiplyWords(m1, c2);
            c0 = (p1 >>> 32) ^ c1 ^ k0;
            c2 = (p0 >>> 32) ^ c3 ^ k1;
            (c1, c3) = (p1, p0);
            k0 += Vector512.Create((ulong)Weyl0);
            k1 += Vector512.Create((ulong)Weyl1);
        }

        var word = Vector512.Create((ulong)uint.MaxValue);
        low = (c0 & word) | (c1 << 32);
        high = (c2 & word) | (c3 << 32);
    }

    /// <summary>The 64-bit products of the lower words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> MultiplyWords(Vector512<ulong> a, Vector512<ulong> b)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(a.AsUInt32(), b.AsUInt32());
        }

        if (Avx2.IsSupported)
        {
            return Vector512.Create(
                Avx2.Multiply(a.GetLower().AsUInt32(), b.GetLower().AsUInt32()),
                Avx2.Multiply(a.GetUpper().AsUInt32(), b.GetUpper().AsUInt32()));
        }

        var word = Vector512.Create((ulong)uint.MaxValue);
        return (a & word) * (b & word);
    }
}
