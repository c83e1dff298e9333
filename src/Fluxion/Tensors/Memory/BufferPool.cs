using System.Numerics;
using System.Runtime.InteropServices;

namespace Fluxion;

/// <summary>
/// 64-byte aligned blocks for large tensors, the largest on huge pages. A fresh array of 16 MB costs milliseconds of page faults; a reused block costs none.
/// Blocks come back through <see cref="PooledBuffer"/>'s finaliser. The collector knows nothing of their size, so the pool asks it to
/// run, on a miss, as <see cref="CollectionPace"/> says.
/// </summary>
internal static unsafe class BufferPool
{
    /// <summary>Below this many bytes an ordinary array is cheaper.</summary>
    internal const int SmallestPooled = 64 * 1024;

    private const int Alignment = 64;

    // Four sizes for each power of two: at most a quarter of a block is unused.
    private static readonly Stack<nint>[] Free = [.. Enumerable.Range(0, 4 * 64).Select(_ => new Stack<nint>())];
    private static readonly Lock Gate = new();
    private static readonly CollectionPace Pace = new();
    private static long _lentBytes;
    private static long _idleBytes;

    /// <summary>Bytes in blocks that tensors hold now.</summary>
    internal static long LentBytes => Interlocked.Read(ref _lentBytes);

    /// <summary>Bytes in blocks that wait to be used again.</summary>
    internal static long IdleBytes => Interlocked.Read(ref _idleBytes);

    /// <summary>A block of at least so many bytes, with old contents. The caller wraps it in a handle or returns it.</summary>
    internal static nint Rent(long bytes, out int sizeClass)
    {
        sizeClass = ClassOf(bytes);
        var size = SizeOf(sizeClass);
        if (TryTake(sizeClass, size, out var block))
        {
            return block;
        }

        if (TryCollect() && TryTake(sizeClass, size, out block))
        {
            return block;
        }

        Account(size);
        var fresh = (nint)NativeMemory.AlignedAlloc((nuint)size, (nuint)HugePages.Alignment(size, Alignment));
        HugePages.Advise(fresh, size);
        return fresh;
    }

    internal static void Return(nint block, int sizeClass)
    {
        var size = SizeOf(sizeClass);
        lock (Gate)
        {
            _lentBytes -= size;
            _idleBytes += size;
            Free[sizeClass].Push(block);
        }
    }

    private static bool TryTake(int sizeClass, long size, out nint block)
    {
        lock (Gate)
        {
            if (!Free[sizeClass].TryPop(out block))
            {
                return false;
            }

            _idleBytes -= size;
            _lentBytes += size;
            Pace.HandedOut(size);
            return true;
        }
    }

    private static void Account(long size)
    {
        lock (Gate)
        {
            _lentBytes += size;
            Pace.HandedOut(size);
        }
    }

    private static bool TryCollect()
    {
        int generation;
        long before;
        lock (Gate)
        {
            before = _lentBytes;
            if (!Pace.IsDue(before, out generation))
            {
                return false;
            }
        }

        // Not compacting, for nothing here moves.
        GC.Collect(generation, GCCollectionMode.Forced, blocking: true, compacting: false);
        GC.WaitForPendingFinalizers();
        lock (Gate)
        {
            Pace.Collected(generation, before - _lentBytes, _lentBytes);
            Trim(Math.Max(2 * CollectionPace.LeastBetweenFull, 2 * _lentBytes));
        }

        return true;
    }

    // Gives idle blocks back to the system, largest first, until no more than the given bytes lie idle.
    private static void Trim(long keep)
    {
        for (var sizeClass = Free.Length - 1; sizeClass >= 0 && _idleBytes > keep; sizeClass--)
        {
            while (_idleBytes > keep && Free[sizeClass].TryPop(out var block))
            {
                _idleBytes -= SizeOf(sizeClass);
                NativeMemory.AlignedFree((void*)block);
            }
        }
    }

    private static int ClassOf(long bytes)
    {
        var size = Math.Max(bytes, Alignment) - 1;
        var power = BitOperations.Log2((ulong)size);
        return (4 * power) + (int)((size >> (power - 2)) & 3) + 1;
    }

    /// <summary>Bytes in a block of this class.</summary>
    internal static long SizeOf(int sizeClass) => (4L + (sizeClass & 3)) << ((sizeClass >> 2) - 2);
}
