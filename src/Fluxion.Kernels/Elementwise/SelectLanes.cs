using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Selection between elements of 1, 4 or 8 bytes, given as unsigned integers: only bits are copied.</summary>
internal static class SelectLanes
{
    public static void Run<T>(ReadOnlySpan<bool> c, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> z)
        where T : unmanaged
    {
        if (a.Length == z.Length && b.Length == z.Length)
        {
            Lanes<T, SpanOperand<T>, SpanOperand<T>>(c, new(a), new(b), z);
        }
        else if (a.Length == z.Length)
        {
            Lanes<T, SpanOperand<T>, ScalarOperand<T>>(c, new(a), new(b[0]), z);
        }
        else if (b.Length == z.Length)
        {
            Lanes<T, ScalarOperand<T>, SpanOperand<T>>(c, new(a[0]), new(b), z);
        }
        else
        {
            Lanes<T, ScalarOperand<T>, ScalarOperand<T>>(c, new(a[0]), new(b[0]), z);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Lanes<T, TA, TB>(ReadOnlySpan<bool> c, TA a, TB b, Span<T> z)
        where T : unmanaged
        where TA : struct, IOperand<T>, allows ref struct
        where TB : struct, IOperand<T>, allows ref struct
    {
        ref var condition = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(c));
        ref var target = ref MemoryMarshal.GetReference(z);
        var width = Vector512<T>.Count;
        var i = 0;
        for (; i <= z.Length - width; i += width)
        {
            var chosen = Vector512.ConditionalSelect(Mask<T>(ref Unsafe.Add(ref condition, i)), a.Lane(i), b.Lane(i));
            chosen.StoreUnsafe(ref target, (nuint)i);
        }

        if (i < z.Length)
        {
            var count = z.Length - i;
            Span<byte> last = stackalloc byte[Vector512<byte>.Count];
            last.Clear();
            MemoryMarshal.AsBytes(c[i..]).CopyTo(last);
            var chosen = Vector512.ConditionalSelect(Mask<T>(ref last[0]), a.Lane(i, count), b.Lane(i, count));
            Tail.Store(chosen, ref Unsafe.Add(ref target, i), count);
        }
    }

    /// <summary>All bits of each element whose byte is not 0; as many bytes are read as a lane has elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Mask<T>(ref byte condition)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 1)
        {
            return ~Vector512.Equals(Vector512.LoadUnsafe(ref condition), Vector512<byte>.Zero).As<byte, T>();
        }

        if (Unsafe.SizeOf<T>() == 4)
        {
            var sixteen = Vector128.LoadUnsafe(ref condition);
            var (first, second) = Vector256.Widen(Vector256.Create(Vector128.WidenLower(sixteen), Vector128.WidenUpper(sixteen)));
            return ~Vector512.Equals(Vector512.Create(first, second), Vector512<uint>.Zero).As<uint, T>();
        }

        var eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref condition)).AsByte();
        var words = Vector128.WidenLower(eight);
        var (ints0, ints1) = Vector128.Widen(words);
        var longs = Vector512.Create(
            Vector256.Create(Vector128.WidenLower(ints0), Vector128.WidenUpper(ints0)),
            Vector256.Create(Vector128.WidenLower(ints1), Vector128.WidenUpper(ints1)));
        return ~Vector512.Equals(longs, Vector512<ulong>.Zero).As<ulong, T>();
    }
}
