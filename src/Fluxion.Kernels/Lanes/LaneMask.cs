using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Truth values between bytes in memory and the lanes of their neighbours: all bits of an element, or none.</summary>
internal static unsafe class LaneMask
{
    /// <summary>All bits of each element whose byte is not 0; as many bytes are read as a lane has elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load<T>(ref byte condition)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load<T>(void* source)
        where T : unmanaged => Load<T>(ref *(byte*)source);

    /// <summary>The first few; the others are false and their memory is not touched.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<T> LoadPart<T>(void* source, int count)
        where T : unmanaged
    {
        var bytes = stackalloc byte[Vector128<byte>.Count];
        new Span<byte>(bytes, Vector128<byte>.Count).Clear();
        new ReadOnlySpan<byte>(source, count).CopyTo(new Span<byte>(bytes, count));
        return Load<T>(ref *bytes);
    }

    /// <summary>Bytes 0 and 1, as many as the lane has elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> mask, void* target)
        where T : unmanaged
    {
        if (Unsafe.SizeOf<T>() == 4)
        {
            (Bytes(mask.AsInt32()) & Vector128<byte>.One).Store((byte*)target);
        }
        else
        {
            Unsafe.WriteUnaligned(target, (LongBytes(mask.AsInt64()) & Vector128<byte>.One).AsUInt64().ToScalar());
        }
    }

    /// <summary>The first few; memory beyond them is not touched.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void StorePart<T>(Vector512<T> mask, void* target, int count)
        where T : unmanaged
    {
        var bytes = stackalloc byte[Vector128<byte>.Count];
        Store(mask, bytes);
        new ReadOnlySpan<byte>(bytes, count).CopyTo(new Span<byte>(target, count));
    }

    /// <summary>One truth value in every place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Broadcast<T>(void* source)
        where T : unmanaged => *(byte*)source != 0 ? Vector512<T>.AllBitsSet : Vector512<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(Vector512<int> mask)
    {
        var words = Vector256.Narrow(mask.GetLower(), mask.GetUpper());
        return Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LongBytes(Vector512<long> mask)
    {
        var ints = Vector256.Narrow(mask.GetLower(), mask.GetUpper());
        var words = Vector128.Narrow(ints.GetLower(), ints.GetUpper());
        return Vector128.Narrow(words, words).AsByte();
    }
}
