using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Five numbers: outputs j and 5 − j share the sums and differences of inputs k and 5 − k.</summary>
internal readonly struct Butterfly5<T> : IButterfly<T>
    where T : unmanaged, INumber<T>
{
    public static int Radix => 5;

    // The cosines and sines of one and of two fifths of a turn.
    private static T Cos1 => T.CreateTruncating(0.30901699437494742410);

    private static T Cos2 => T.CreateTruncating(-0.80901699437494742410);

    private static T Sin1 => T.CreateTruncating(0.95105651629515357212);

    private static T Sin2 => T.CreateTruncating(0.58778525229247312917);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Run(Vector512<T>* x, nint xStep, Vector512<T>* y, nint yStep, T* twiddles)
    {
        var x0 = ComplexLanes<T>.Load(x);
        var (x1, x2) = (ComplexLanes<T>.Load(x + xStep), ComplexLanes<T>.Load(x + (2 * xStep)));
        var (x3, x4) = (ComplexLanes<T>.Load(x + (3 * xStep)), ComplexLanes<T>.Load(x + (4 * xStep)));
        var (s1, s2) = (x1 + x4, x2 + x3);
        var (d1, d2) = ((x1 - x4).TimesMinusI, (x2 - x3).TimesMinusI);
        var (c1, c2) = (x0 + (s1 * Cos1) + (s2 * Cos2), x0 + (s1 * Cos2) + (s2 * Cos1));
        var (t1, t2) = ((d1 * Sin1) + (d2 * Sin2), (d1 * Sin2) - (d2 * Sin1));
        (x0 + s1 + s2).Store(y);
        ((c1 + t1) * ComplexLanes<T>.Broadcast(twiddles)).Store(y + yStep);
        ((c2 + t2) * ComplexLanes<T>.Broadcast(twiddles + 2)).Store(y + (2 * yStep));
        ((c2 - t2) * ComplexLanes<T>.Broadcast(twiddles + 4)).Store(y + (3 * yStep));
        ((c1 - t1) * ComplexLanes<T>.Broadcast(twiddles + 6)).Store(y + (4 * yStep));
    }
}
