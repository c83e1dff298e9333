using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>y[r] = table[indices[r]], row by row; rows are <c>width</c> elements long.</summary>
internal static unsafe class RowGather
{
    private const int Line = 64;

    // No hardware guesses which row comes next. A row asked for so many rows ahead is there when its turn comes.
    private const int RowsAhead = 2;

    public static void Run<T>(ReadOnlySpan<T> table, int width, ReadOnlySpan<long> indices, Span<T> y)
        where T : unmanaged
    {
        if (y.Length != (long)width * indices.Length)
        {
            Throw.Length(y.Length, width * indices.Length);
        }

        if (width == 0)
        {
            return;
        }

        var count = table.Length / width;
        fixed (T* from = table, to = y)
        {
            for (var r = 0; r < indices.Length; r++)
            {
                var index = indices[r];
                if ((ulong)index >= (ulong)count)
                {
                    Throw.Index(index, count);
                }

                if (width == 1)
                {
                    to[r] = from[index];
                    continue;
                }

                // An index that is out of range is noticed in its turn: asking for memory reads none.
                var later = indices[Math.Min(r + RowsAhead, indices.Length - 1)];
                Copy((byte*)(from + (index * width)), (byte*)(to + ((nint)r * width)), (nint)width * sizeof(T), (byte*)(from + (later * width)));
            }
        }
    }

    // Asking line by line, in between, leaves room for the lines under way; asking for a whole row at once stalls.
    private static void Copy(byte* from, byte* to, nint bytes, byte* later)
    {
        nint at = 0;
        for (; at <= bytes - Line; at += Line)
        {
            Prefetch.Second(later + at);
            Vector512.Load(from + at).Store(to + at);
        }

        new ReadOnlySpan<byte>(from + at, (int)(bytes - at)).CopyTo(new Span<byte>(to + at, (int)(bytes - at)));
    }
}
