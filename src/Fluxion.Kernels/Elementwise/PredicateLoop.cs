using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>z = whether x stands to y as asked, element by element. x or y may have one element.</summary>
internal static class PredicateLoop
{
    public static void Run<T, TOp>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<bool> z)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
    {
        if (Chunks.Shared(z.Length) && (x.Length == z.Length || x.Length == 1) && (y.Length == z.Length || y.Length == 1))
        {
            SharedBinary.Run(x, y, z, default(Contiguous<T, TOp>));
        }
        else if (x.Length == z.Length && y.Length == z.Length)
        {
            Lanes<T, TOp, SpanOperand<T>, SpanOperand<T>>(new(x), new(y), z);
        }
        else if (x.Length == z.Length && y.Length == 1)
        {
            Lanes<T, TOp, SpanOperand<T>, ScalarOperand<T>>(new(x), new(y[0]), z);
        }
        else if (x.Length == 1 && y.Length == z.Length)
        {
            Lanes<T, TOp, ScalarOperand<T>, SpanOperand<T>>(new(x[0]), new(y), z);
        }
        else if (x.Length == 1 && y.Length == 1)
        {
            Lanes<T, TOp, ScalarOperand<T>, ScalarOperand<T>>(new(x[0]), new(y[0]), z);
        }
        else
        {
            Throw.Length(x.Length == z.Length || x.Length == 1 ? y.Length : x.Length, z.Length);
        }
    }

    public static void Run<T, TOp>(ReadOnlySpan<int> shape, StridedSpan<T> x, StridedSpan<T> y, Span<bool> z)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T> =>
        StridedBinary.Run(shape, x, y, z, default(Contiguous<T, TOp>));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Lanes<T, TOp, TX, TY>(TX x, TY y, Span<bool> z)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
        where TX : struct, IOperand<T>, allows ref struct
        where TY : struct, IOperand<T>, allows ref struct
    {
        ref var target = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(z));
        var width = Vector512<T>.Count;
        var i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i <= z.Length - Vector512<byte>.Count; i += Vector512<byte>.Count)
            {
                (Bytes<T, TOp, TX, TY>(x, y, i) & Vector512<byte>.One).StoreUnsafe(ref target, (nuint)i);
            }
        }

        for (; i <= z.Length - width; i += width)
        {
            var bits = TOp.Invoke(x.Lane(i), y.Lane(i)).ExtractMostSignificantBits();
            for (var j = 0; j < width; j += 8)
            {
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, i + j), Spread((byte)(bits >> j)));
            }
        }

        if (i < z.Length)
        {
            var bits = TOp.Invoke(x.Lane(i, z.Length - i), y.Lane(i, z.Length - i)).ExtractMostSignificantBits();
            for (var j = 0; i < z.Length; i++, j++)
            {
                Unsafe.Add(ref target, i) = (byte)((bits >> j) & 1);
            }
        }
    }

    /// <summary>Eight bits as the lowest bits of eight bytes, the first bit first in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(byte bits)
    {
        var bytes = ((bits & 0x7Ful) * 0x02040810204081 & 0x0101010101010101) | (ulong)(bits >> 7) << 56;
        return BitConverter.IsLittleEndian ? bytes : BinaryPrimitives.ReverseEndianness(bytes);
    }

    /// <summary>The answers about 64 elements, a byte of eight equal bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Bytes<T, TOp, TX, TY>(TX x, TY y, int i)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
        where TX : struct, IOperand<T>, allows ref struct
        where TY : struct, IOperand<T>, allows ref struct
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            return TOp.Invoke(x.Lane(i), y.Lane(i)).AsByte();
        }

        if (Unsafe.SizeOf<T>() == 4)
        {
            return Vector512.Narrow(Words<T, TOp, TX, TY>(x, y, i), Words<T, TOp, TX, TY>(x, y, i + 32));
        }

        return Vector512.Narrow(
            Vector512.Narrow(LongWords<T, TOp, TX, TY>(x, y, i), LongWords<T, TOp, TX, TY>(x, y, i + 16)),
            Vector512.Narrow(LongWords<T, TOp, TX, TY>(x, y, i + 32), LongWords<T, TOp, TX, TY>(x, y, i + 48)));
    }

    /// <summary>32 answers about elements of 4 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Words<T, TOp, TX, TY>(TX x, TY y, int i)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
        where TX : struct, IOperand<T>, allows ref struct
        where TY : struct, IOperand<T>, allows ref struct =>
        Vector512.Narrow(TOp.Invoke(x.Lane(i), y.Lane(i)).AsUInt32(), TOp.Invoke(x.Lane(i + 16), y.Lane(i + 16)).AsUInt32());

    /// <summary>16 answers about elements of 8 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> LongWords<T, TOp, TX, TY>(TX x, TY y, int i)
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
        where TX : struct, IOperand<T>, allows ref struct
        where TY : struct, IOperand<T>, allows ref struct =>
        Vector512.Narrow(TOp.Invoke(x.Lane(i), y.Lane(i)).AsUInt64(), TOp.Invoke(x.Lane(i + 8), y.Lane(i + 8)).AsUInt64());

    private readonly struct Contiguous<T, TOp> : IBinaryBody<T, bool>
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>
    {
        public void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<bool> z) => PredicateLoop.Run<T, TOp>(x, y, z);
    }
}
