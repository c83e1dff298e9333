using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Three numbers: with the roots −1/2 ∓ i √3/2.</summary>
internal readonly struct Butterfly3<T> : IButterfly<T>
    where T : unmanaged, INumber<T>
{
    public static int Radix => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Run(Vector512<T>* x, nint xStep, Vector512<T>* y, nint yStep, T* twiddles)
    {
        var a = ComplexLanes<T>.Load(x);
        var (b, c) = (ComplexLanes<T>.Load(x + xStep), ComplexLanes<T>.Load(x + (2 * xStep)));
        var sum = b + c;
        var middle = a - (sum * T.CreateTruncating(0.5));
        var turned = ((b - c) * T.CreateTruncating(0.86602540378443864676)).TimesMinusI;
        (a + sum).Store(y);
        ((middle + turned) * ComplexLanes<T>.Broadcast(twiddles)).Store(y + yStep);
        ((middle - turned) * ComplexLanes<T>.Broadcast(twiddles + 2)).Store(y + (2 * yStep));
    }
}
