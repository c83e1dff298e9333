using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>y[r] = table[indices[r]], row by row; rows are <c>width</c> elements long.</summary>
internal static class RowGather
{
    private const int Line = 64;

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
        for (var r = 0; r < indices.Length; r++)
        {
            var index = indices[r];
            if ((ulong)index >= (ulong)count)
            {
                Throw.Index(index, count);
            }

            if (width == 1)
            {
                y[r] = table[(int)index];
                continue;
            }

            // No hardware guesses which row comes next, so it is asked for while this one is copied.
            if (r + 1 < indices.Length && (ulong)indices[r + 1] < (ulong)count)
            {
                Prefetch(table.Slice((int)indices[r + 1] * width, width));
            }

            table.Slice((int)index * width, width).CopyTo(y[(r * width)..]);
        }
    }

    private static unsafe void Prefetch<T>(ReadOnlySpan<T> row)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        // A hint only: it reads nothing, and an address that a collection moves meanwhile does no harm.
        ref var first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(row));
        for (var at = 0; at < row.Length * sizeof(T); at += Line)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, at)));
        }
    }
}
