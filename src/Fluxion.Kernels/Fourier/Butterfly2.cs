using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Sum and difference.</summary>
internal readonly struct Butterfly2<T> : IButterfly<T>
    where T : unmanaged
{
    public static int Radix => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Run(Vector512<T>* x, nint xStep, Vector512<T>* y, nint yStep, T* twiddles)
    {
        var (a, b) = (ComplexLanes<T>.Load(x), ComplexLanes<T>.Load(x + xStep));
        (a + b).Store(y);
        ((a - b) * ComplexLanes<T>.Broadcast(twiddles)).Store(y + yStep);
    }
}
