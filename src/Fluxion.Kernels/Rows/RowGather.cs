using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>y[r] = table[indices[r]], row by row; rows are <c>width</c> elements long.</summary>
internal static unsafe class RowGather
{
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
                var next = table.Slice((int)indices[r + 1] * width, width);
                Prefetch.Near(Unsafe.AsPointer(ref MemoryMarshal.GetReference(next)), width * sizeof(T));
            }

            table.Slice((int)index * width, width).CopyTo(y[(r * width)..]);
        }
    }
}
