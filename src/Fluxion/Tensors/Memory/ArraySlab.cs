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

    // That the runtime drops what it had cleared happens once for all that are made one after the other. A thread that needs few makes few.
    private const int MostTogether = 8;

    [ThreadStatic]
    private static ThreadSlabs? _ofThread;

    /// <summary>An array with room for so many elements, with old contents or none, and where the room begins.</summary>
    internal static T[] Take(int count, out int offset)
    {
        var bytes = (long)count * Unsafe.SizeOf<T>();
        if (bytes is < Smallest or > Largest)
        {
            offset = 0;
            return GC.AllocateUninitializedArray<T>(count);
        }

        return (_ofThread ??= new ThreadSlabs()).Take(count, out offset);
    }

    private sealed class ThreadSlabs
    {
        private readonly Queue<T[]> _fresh = new(MostTogether);
        private int _together;
        private T[] _slab = [];
        private int _next;

        internal T[] Take(int count, out int offset)
        {
            if (_next + count > _slab.Length)
            {
                (_slab, _next) = (Fresh(), 0);
            }

            // Parts begin a multiple of a cache line apart, so that threads that write two of them do not disturb each other.
            var step = Line / Unsafe.SizeOf<T>();
            offset = _next;
            _next = (_next + count + step - 1) / step * step;
            Fetch(count);
            return _slab;
        }

        private T[] Fresh()
        {
            if (_fresh.Count == 0)
            {
                _together = Math.Clamp(2 * _together, 1, MostTogether);
                for (var i = 0; i < _together; i++)
                {
                    _fresh.Enqueue(GC.AllocateUninitializedArray<T>(Bytes / Unsafe.SizeOf<T>()));
                }
            }

            return _fresh.Dequeue();
        }

        // Nobody has touched the array since the collector made it, and a result waits long for lines that are in no cache. Those of the next
        // part, which is likely as long, come while this one is computed.
        private unsafe void Fetch(int count)
        {
            var (slab, start) = _next + count <= _slab.Length ? (_slab, _next) : (_fresh.TryPeek(out var later) ? later : null, 0);
            if (slab is not null)
            {
                Prefetch.Second(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slab), start)), count * sizeof(T));
            }
        }
    }
}
