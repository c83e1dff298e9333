using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>z = a where c, else b, element by element. Any of c, a and b may have one element. z may be a or b.</summary>
internal static class SelectLoop
{
    private const int BlockBytes = 2048;

    public static void Run<T>(ReadOnlySpan<bool> c, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> z)
        where T : unmanaged
    {
        Check(c.Length, z.Length);
        Check(a.Length, z.Length);
        Check(b.Length, z.Length);
        if (z.Length == 0)
        {
            return;
        }

        if (Chunks.Shared(z.Length) && c.Length == z.Length)
        {
            Share(c, a, b, z);
        }
        else if (c.Length == 1)
        {
            var chosen = c[0] ? a : b;
            if (chosen.Length == z.Length)
            {
                chosen.CopyTo(z);
            }
            else
            {
                z.Fill(chosen[0]);
            }
        }
        else if (Unsafe.SizeOf<T>() == 4)
        {
            SelectLanes.Run(c, MemoryMarshal.Cast<T, uint>(a), MemoryMarshal.Cast<T, uint>(b), MemoryMarshal.Cast<T, uint>(z));
        }
        else if (Unsafe.SizeOf<T>() == 8)
        {
            SelectLanes.Run(c, MemoryMarshal.Cast<T, ulong>(a), MemoryMarshal.Cast<T, ulong>(b), MemoryMarshal.Cast<T, ulong>(z));
        }
        else if (Unsafe.SizeOf<T>() == 1)
        {
            SelectLanes.Run(c, MemoryMarshal.Cast<T, byte>(a), MemoryMarshal.Cast<T, byte>(b), MemoryMarshal.Cast<T, byte>(z));
        }
        else
        {
            Throw.Type(typeof(T));
        }
    }

    [SkipLocalsInit]
    public static void Run<T>(ReadOnlySpan<int> shape, StridedSpan<bool> c, StridedSpan<T> a, StridedSpan<T> b, Span<T> z)
        where T : unmanaged
    {
        if (StridedShape.Count(shape, z.Length) == 0)
        {
            return;
        }

        c.Check(shape);
        a.Check(shape);
        b.Check(shape);
        if (shape.Length == 0)
        {
            z[0] = c.Data[0] ? a.Data[0] : b.Data[0];
            return;
        }

        var rank = shape.Length;
        Span<int> index = stackalloc int[3 * rank];
        index.Clear();
        var size = BlockBytes / Unsafe.SizeOf<T>();
        Span<T> buffer = stackalloc T[2 * size];
        Span<bool> conditions = stackalloc bool[size];
        var cBlock = new BlockSource<bool>(shape, c.Data, c.Strides, index[..rank], conditions);
        var aBlock = new BlockSource<T>(shape, a.Data, a.Strides, index.Slice(rank, rank), buffer[..size]);
        var bBlock = new BlockSource<T>(shape, b.Data, b.Strides, index[(2 * rank)..], buffer[size..]);
        for (var at = 0; at < z.Length; at += size)
        {
            var count = Math.Min(size, z.Length - at);
            Run(cBlock.Next(at, count), aBlock.Next(at, count), bBlock.Next(at, count), z.Slice(at, count));
        }
    }

    private static void Check(int actual, int expected)
    {
        if (actual != expected && actual != 1)
        {
            Throw.Length(actual, expected);
        }
    }

    private static unsafe void Share<T>(ReadOnlySpan<bool> c, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> z)
        where T : unmanaged
    {
        fixed (bool* condition = c)
        fixed (T* left = a, right = b, target = z)
        {
            var work = new Work<T>(condition, left, a.Length == 1, right, b.Length == 1, target, z.Length);
            WorkSplitter.Run(Chunks.Count(z.Length), 1, work);
        }
    }

    private readonly unsafe struct Work<T>(bool* c, T* a, bool oneA, T* b, bool oneB, T* z, int length) : IRangeWork
        where T : unmanaged
    {
        public void Run(int start, int end)
        {
            var at = Chunks.Start(start);
            var count = Chunks.End(end, length) - at;
            SelectLoop.Run(
                new ReadOnlySpan<bool>(c + at, count),
                oneA ? new ReadOnlySpan<T>(a, 1) : new ReadOnlySpan<T>(a + at, count),
                oneB ? new ReadOnlySpan<T>(b, 1) : new ReadOnlySpan<T>(b + at, count),
                new Span<T>(z + at, count));
        }
    }
}
