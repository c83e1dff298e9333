using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>How emitted code reads and writes lanes of numbers: as <see cref="Tail"/> does, from pointers.</summary>
internal static unsafe class LaneMemory
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load<T>(void* source)
        where T : unmanaged => Vector512.Load((T*)source);

    /// <summary>The first few elements; the others are 0 and their memory is not touched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadPart<T>(void* source, int count)
        where T : unmanaged
    {
#if NET10_0_OR_GREATER
        if (Avx512F.IsSupported)
        {
            return sizeof(T) == 4
                ? Avx512F.MaskLoad((uint*)source, Vector512.LessThan(Vector512<uint>.Indices, Vector512.Create((uint)count)), Vector512<uint>.Zero).As<uint, T>()
                : Avx512F.MaskLoad((ulong*)source, Vector512.LessThan(Vector512<ulong>.Indices, Vector512.Create((ulong)count)), Vector512<ulong>.Zero).As<ulong, T>();
        }
#endif
        return count == Vector512<T>.Count ? Vector512.Load((T*)source) : PartialLane.Load(ref *(T*)source, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> lane, void* target)
        where T : unmanaged => lane.Store((T*)target);

    /// <summary>Past the caches, to a multiple of 64 bytes: the line is not read first. Other threads see it after <see cref="Publish"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePast<T>(Vector512<T> lane, void* target)
        where T : unmanaged => lane.StoreAlignedNonTemporal((T*)target);

    /// <summary>Puts what went past the caches before all that this thread writes later. Elsewhere than on x86 those are ordinary stores.</summary>
    public static void Publish()
    {
        if (Sse.IsSupported)
        {
            Sse.StoreFence();
        }
    }

    /// <summary>The first few elements; memory beyond them is not touched.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePart<T>(Vector512<T> lane, void* target, int count)
        where T : unmanaged
    {
#if NET10_0_OR_GREATER
        if (Avx512F.IsSupported)
        {
            if (sizeof(T) == 4)
            {
                Avx512F.MaskStore((uint*)target, Vector512.LessThan(Vector512<uint>.Indices, Vector512.Create((uint)count)), lane.As<T, uint>());
            }
            else
            {
                Avx512F.MaskStore((ulong*)target, Vector512.LessThan(Vector512<ulong>.Indices, Vector512.Create((ulong)count)), lane.As<T, ulong>());
            }

            return;
        }
#endif
        if (count == Vector512<T>.Count)
        {
            lane.Store((T*)target);
        }
        else
        {
            PartialLane.Store(lane, ref *(T*)target, count);
        }
    }

    /// <summary>One element in every place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Broadcast<T>(void* source)
        where T : unmanaged => Vector512.Create(*(T*)source);
}
