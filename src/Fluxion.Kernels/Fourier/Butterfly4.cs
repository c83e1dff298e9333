using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Four numbers: no multiplication but by the twiddles.</summary>
internal readonly struct Butterfly4<T> : IButterfly<T>
    where T : unmanaged
{
    public static int Radix => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Run(Vector512<T>* x, nint xStep, Vector512<T>* y, nint yStep, T* twiddles)
    {
        Transform(x, xStep, out var a, out var b, out var c, out var d);
        a.Store(y);
        (b * ComplexLanes<T>.Broadcast(twiddles)).Store(y + yStep);
        (c * ComplexLanes<T>.Broadcast(twiddles + 2)).Store(y + (2 * yStep));
        (d * ComplexLanes<T>.Broadcast(twiddles + 4)).Store(y + (3 * yStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Transform(
        Vector512<T>* x, nint xStep, out ComplexLanes<T> a, out ComplexLanes<T> b, out ComplexLanes<T> c, out ComplexLanes<T> d)
    {
        var (x0, x1) = (ComplexLanes<T>.Load(x), ComplexLanes<T>.Load(x + xStep));
        var (x2, x3) = (ComplexLanes<T>.Load(x + (2 * xStep)), ComplexLanes<T>.Load(x + (3 * xStep)));
        var (even, odd) = (x0 + x2, x1 + x3);
        var (evenDifference, oddDifference) = (x0 - x2, (x1 - x3).TimesMinusI);
        (a, c) = (even + odd, even - odd);
        (b, d) = (evenDifference + oddDifference, evenDifference - oddDifference);
    }
}
