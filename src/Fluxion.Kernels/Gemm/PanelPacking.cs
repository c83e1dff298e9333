using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// Copies a strip of a matrix into a panel: for each step of the depth the strip's numbers side by side, padded with zeros to the
/// panel's width. Serves A (a strip of rows) and B (a strip of columns), transposed or not.
/// </summary>
internal static unsafe class PanelPacking
{
    /// <summary>
    /// panel[p·width + i] = source[i·across + p·along] for i below <paramref name="count"/>, 0 from there to <paramref name="width"/>.
    /// One of <paramref name="across"/> and <paramref name="along"/> is 1.
    /// </summary>
    public static void Pack<T>(T* source, nint across, nint along, int count, int width, int depth, T* panel)
        where T : unmanaged
    {
        if (across == 1)
        {
            Copy(source, along, count, width, depth, panel);
        }
        else if (TransposeBlock.IsSupported && count >= TransposeBlock.Size<T>() && depth >= TransposeBlock.Size<T>())
        {
            TransposeBlocks(source, across, count, width, depth, panel);
        }
        else
        {
            Transpose(source, across, count, width, depth, panel);
        }

        if (count < width)
        {
            Pad(panel + count, width, width - count, depth);
        }
    }

    private static void Copy<T>(T* source, nint along, int count, int width, int depth, T* panel)
        where T : unmanaged
    {
        var bytes = count * sizeof(T);
        if (bytes is > 128 or < 16)
        {
            CopyAny(source, along, count, width, depth, panel);
        }
        else if (bytes >= 64)
        {
            CopyEnds<T, Vector512<byte>>(source, along, count, width, depth, panel);
        }
        else if (bytes >= 32)
        {
            CopyEnds<T, Vector256<byte>>(source, along, count, width, depth, panel);
        }
        else
        {
            CopyEnds<T, Vector128<byte>>(source, along, count, width, depth, panel);
        }
    }

    // One vector from the start and one up to the end: what overlaps is written twice, with the same numbers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyEnds<T, TVector>(T* source, nint along, int count, int width, int depth, T* panel)
        where T : unmanaged
        where TVector : unmanaged
    {
        nint last = (count * sizeof(T)) - sizeof(TVector);
        for (; depth > 0; depth--)
        {
            var low = Unsafe.ReadUnaligned<TVector>(source);
            var high = Unsafe.ReadUnaligned<TVector>((byte*)source + last);
            Unsafe.WriteUnaligned(panel, low);
            Unsafe.WriteUnaligned((byte*)panel + last, high);
            source += along;
            panel += width;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyAny<T>(T* source, nint along, int count, int width, int depth, T* panel)
        where T : unmanaged
    {
        for (; depth > 0; depth--)
        {
            Unsafe.CopyBlockUnaligned(panel, source, (uint)(count * sizeof(T)));
            source += along;
            panel += width;
        }
    }

    // The last blocks are shifted back to end with the strip and with the depth: what overlaps is written twice, with the same numbers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposeBlocks<T>(T* source, nint across, nint count, nint width, nint depth, T* panel)
        where T : unmanaged
    {
        nint size = TransposeBlock.Size<T>();
        for (nint i = 0; i < count; i += size)
        {
            var start = i + size <= count ? i : count - size;
            var from = source + (start * across);
            var to = panel + start;
            nint p = 0;
            for (; p + size <= depth; p += size)
            {
                // One of the next rows each time: all of them by the time that a cache line is through.
                Prefetch.Near(from + p + ((size + (p / size % size)) * across));
                TransposeBlock.Run(from + p, across, to + (p * width), width);
            }

            if (p < depth)
            {
                TransposeBlock.Run(from + depth - size, across, to + ((depth - size) * width), width);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose<T>(T* source, nint across, int count, nint width, int depth, T* panel)
        where T : unmanaged
    {
        for (var i = 0; i < count; i++)
        {
            var row = source + (i * across);
            for (var p = 0; p < depth; p++)
            {
                panel[(p * width) + i] = row[p];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pad<T>(T* panel, nint width, int count, int depth)
        where T : unmanaged
    {
        for (var p = 0; p < depth; p++)
        {
            Unsafe.InitBlockUnaligned(panel + (p * width), 0, (uint)(count * sizeof(T)));
        }
    }
}
