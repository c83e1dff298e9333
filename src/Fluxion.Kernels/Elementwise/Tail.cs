using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
#if NET10_0_OR_GREATER
using System.Runtime.Intrinsics.X86;
#endif

namespace Fluxion.Kernels;

/// <summary>Loads and stores the first few elements of a lane, and touches no memory beyond them.</summary>
internal static class Tail
{
    /// <summary>The elements beyond <paramref name="count"/> are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<T> Load<T>(ref T source, int count)
        where T : unmanaged
    {
#if NET10_0_OR_GREATER
        if (Avx512F.IsSupported && sizeof(T) == 4)
        {
            fixed (T* p = &source)
            {
                return Avx512F.MaskLoad((uint*)p, Mask((uint)count), Vector512<uint>.Zero).As<uint, T>();
            }
        }

        if (Avx512F.IsSupported && sizeof(T) == 8)
        {
            fixed (T* p = &source)
            {
                return Avx512F.MaskLoad((ulong*)p, Mask((ulong)count), Vector512<ulong>.Zero).As<ulong, T>();
            }
        }
#endif
        return count == Vector512<T>.Count ? Vector512.LoadUnsafe(ref source) : PartialLane.Load(ref source, count);
    }

    /// <summary>The elements beyond <paramref name="count"/> are <paramref name="padding"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<T> Load<T>(ref T source, int count, T padding)
        where T : unmanaged
    {
        var lane = Load(ref source, count);
        var held = sizeof(T) == 4 ? Mask((uint)count).As<uint, T>() : Mask((ulong)count).As<ulong, T>();
        return Vector512.ConditionalSelect(held, lane, Vector512.Create(padding));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Store<T>(Vector512<T> lane, ref T target, int count)
        where T : unmanaged
    {
#if NET10_0_OR_GREATER
        if (Avx512F.IsSupported && sizeof(T) == 4)
        {
            fixed (T* p = &target)
            {
                Avx512F.MaskStore((uint*)p, Mask((uint)count), lane.As<T, uint>());
                return;
            }
        }

        if (Avx512F.IsSupported && sizeof(T) == 8)
        {
            fixed (T* p = &target)
            {
                Avx512F.MaskStore((ulong*)p, Mask((ulong)count), lane.As<T, ulong>());
                return;
            }
        }
#endif
        if (count == Vector512<T>.Count)
        {
            lane.StoreUnsafe(ref target);
        }
        else
        {
            PartialLane.Store(lane, ref target, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Mask(uint count) => Vector512.LessThan(Vector512<uint>.Indices, Vector512.Create(count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Mask(ulong count) => Vector512.LessThan(Vector512<ulong>.Indices, Vector512.Create(count));
}
