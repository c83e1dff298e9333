using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Fluxion.Kernels;

namespace Fluxion;

/// <summary>
/// Arrays for small tensors. One of a few kilobytes is a part of a larger array that the calling thread fills up: of an array of its own the
/// runtime makes 400 ns, for it drops the memory that it had cleared for smaller objects, and clears more for the next of these.
/// </summary>
internal static class ArraySlab<T>
    where T : unmanaged
{
    /// <summary>Below this many bytes the runtime takes an array from memory that it has cleared already.</summary>
    internal const int Smallest = 2048;

    /// <summary>Above this many bytes an array of its own costs little beside what is done with it, and a part would keep too much alive.</summary>
    internal const int Largest = 8192;

    /// <summary>Bytes of the larger array: the most that one small tensor keeps alive when all others are gone.</summary>
    internal const int Bytes = 32768;

    private const int Line = 64;

    [ThreadStatic]
    private static T[]? _slab;

    [ThreadStatic]
    private static int _next;

    /// <summary>An array with room for so many elements, with old contents or none, and where the room begins.</summary>
    internal static T[] Take(int count, out int offset)
    {
        var bytes = (long)count * Unsafe.SizeOf<T>();
        if (bytes is < Smallest or > Largest)
        {
            offset = 0;
            return GC.AllocateUninitializedArray<T>(count);
        }

        var (slab, next) = (_slab, _next);
        if (slab is null || next + count > slab.Length)
        {
            (slab, next) = (GC.AllocateUninitializedArray<T>(Bytes / Unsafe.SizeOf<T>()), 0);
            _slab = slab;
        }

        // Parts begin a multiple of a cache line apart, so that threads that write two of them do not disturb each other.
        var step = Line / Unsafe.SizeOf<T>();
        _next = (next + count + step - 1) / step * step;
        offset = next;
        Fetch(slab, _next, count);
        return slab;
    }

    // Nobody has touched the array since the collector made it, and a result waits long for lines that are in no cache. Those of the next
    // part, which is likely as long, come while this one is computed.
    private static unsafe void Fetch(T[] slab, int start, int count)
    {
        if (start + count <= slab.Length)
        {
            Prefetch.Second(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slab), start)), count * sizeof(T));
        }
    }
}
