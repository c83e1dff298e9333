using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Products of complex numbers at the same place, real beside imaginary part.</summary>
internal static unsafe class ComplexProduct
{
    /// <summary>How many numbers a buffer needs so that whole lanes cover <paramref name="count"/>.</summary>
    public static int Padded<T>(int count)
        where T : unmanaged => (count + Vector512<T>.Count - 1) / Vector512<T>.Count * Vector512<T>.Count;

    /// <summary>x ← x · w in whole lanes: both go on to the padded length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(int count, T* x, T* w)
        where T : unmanaged
    {
        for (nint i = 0; i < 2 * (nint)count; i += 2 * Vector512<T>.Count)
        {
            ComplexPack.Store(ComplexPack.Load(x + i) * ComplexPack.Load(w + i), x + i);
        }
    }
}
