using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>
/// The tails of machines without AVX-512: two masked halves with AVX2, a copy through the stack elsewhere. Kept out of line, so that the
/// loops stay small enough for the JIT to inline their lanes.
/// </summary>
internal static unsafe class PartialLane
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<T> Load<T>(ref T source, int count)
        where T : unmanaged
    {
        fixed (T* p = &source)
        {
            if (Avx2.IsSupported && sizeof(T) == 4)
            {
                var low = Avx2.MaskLoad((int*)p, Mask(count));
                return Vector512.Create(low, Avx2.MaskLoad((int*)p + 8, Mask(count - 8))).As<int, T>();
            }

            if (Avx2.IsSupported && sizeof(T) == 8)
            {
                var low = Avx2.MaskLoad((long*)p, LongMask(count));
                return Vector512.Create(low, Avx2.MaskLoad((long*)p + 4, LongMask(count - 4))).As<long, T>();
            }
        }

        var lane = Vector512<T>.Zero;
        var bytes = (uint)(count * sizeof(T));
        Unsafe.CopyBlockUnaligned(ref Unsafe.As<Vector512<T>, byte>(ref lane), ref Unsafe.As<T, byte>(ref source), bytes);
        return lane;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Store<T>(Vector512<T> lane, ref T target, int count)
        where T : unmanaged
    {
        fixed (T* p = &target)
        {
            if (Avx2.IsSupported && sizeof(T) == 4)
            {
                Avx2.MaskStore((int*)p, Mask(count), lane.GetLower().As<T, int>());
                Avx2.MaskStore((int*)p + 8, Mask(count - 8), lane.GetUpper().As<T, int>());
                return;
            }

            if (Avx2.IsSupported && sizeof(T) == 8)
            {
                Avx2.MaskStore((long*)p, LongMask(count), lane.GetLower().As<T, long>());
                Avx2.MaskStore((long*)p + 4, LongMask(count - 4), lane.GetUpper().As<T, long>());
                return;
            }
        }

        var bytes = (uint)(count * sizeof(T));
        Unsafe.CopyBlockUnaligned(ref Unsafe.As<T, byte>(ref target), ref Unsafe.As<Vector512<T>, byte>(ref lane), bytes);
    }

    private static Vector256<int> Mask(int count) => Vector256.GreaterThan(Vector256.Create(count), Vector256<int>.Indices);

    private static Vector256<long> LongMask(int count) => Vector256.GreaterThan(Vector256.Create((long)count), Vector256<long>.Indices);
}
