using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Whole transforms from memory into lanes and back. Swapped parts before and after make a transform its inverse.</summary>
internal static unsafe class LaneTransfer
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Load<T>(int length, T* x, ref LaneOffsets<T> offsets, nint step, bool swap, Vector512<T>* lanes)
        where T : unmanaged
    {
        for (var k = 0; k < length; k++)
        {
            var z = offsets.Load(x + (2 * step * k));
            (swap ? z.Swapped : z).Store(lanes + (2 * k));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Store<T>(int length, Vector512<T>* lanes, bool swap, T* y, ref LaneOffsets<T> offsets, nint step)
        where T : unmanaged
    {
        for (var k = 0; k < length; k++)
        {
            var z = ComplexLanes<T>.Load(lanes + (2 * k));
            offsets.Store(swap ? z.Swapped : z, y + (2 * step * k));
        }
    }
}
