using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Eight numbers, as four even ones and four odd ones.</summary>
internal readonly struct Butterfly8<T> : IButterfly<T>
    where T : unmanaged, INumber<T>
{
    public static int Radix => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Run(Vector512<T>* x, nint xStep, Vector512<T>* y, nint yStep, T* twiddles)
    {
        Butterfly4<T>.Transform(x, 2 * xStep, out var e0, out var e1, out var e2, out var e3);
        Butterfly4<T>.Transform(x + xStep, 2 * xStep, out var o0, out var o1, out var o2, out var o3);

        // By the eighth roots: (1 − i)/√2, −i, −(1 + i)/√2.
        var half = T.CreateTruncating(0.70710678118654752440);
        o1 = (o1 + o1.TimesMinusI) * half;
        o2 = o2.TimesMinusI;
        o3 = (o3.TimesMinusI - o3) * half;
        (e0 + o0).Store(y);
        ((e1 + o1) * ComplexLanes<T>.Broadcast(twiddles)).Store(y + yStep);
        ((e2 + o2) * ComplexLanes<T>.Broadcast(twiddles + 2)).Store(y + (2 * yStep));
        ((e3 + o3) * ComplexLanes<T>.Broadcast(twiddles + 4)).Store(y + (3 * yStep));
        ((e0 - o0) * ComplexLanes<T>.Broadcast(twiddles + 6)).Store(y + (4 * yStep));
        ((e1 - o1) * ComplexLanes<T>.Broadcast(twiddles + 8)).Store(y + (5 * yStep));
        ((e2 - o2) * ComplexLanes<T>.Broadcast(twiddles + 10)).Store(y + (6 * yStep));
        ((e3 - o3) * ComplexLanes<T>.Broadcast(twiddles + 12)).Store(y + (7 * yStep));
    }
}
