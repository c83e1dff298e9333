using System.Numerics;
using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>y += a · x, each element rounded once where the hardware can.</summary>
internal static unsafe class ScaledAdd
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(int count, T a, T* x, T* y)
        where T : unmanaged, INumberBase<T>
    {
        var factor = Simd512<T>.Broadcast(&a);
        var i = 0;
        for (; i + Simd512<T>.Lanes <= count; i += Simd512<T>.Lanes)
        {
            Simd512<T>.Store(Simd512<T>.MultiplyAdd(factor, Simd512<T>.Load(x + i), Simd512<T>.Load(y + i)), y + i);
        }

        for (; i < count; i++)
        {
            y[i] = T.MultiplyAddEstimate(a, x[i], y[i]);
        }
    }
}
