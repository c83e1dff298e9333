using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// A pass of any odd radix r: outputs j and r − j share Σ cos · (x_k + x_{r−k}) and Σ sin · (x_k − x_{r−k}), which is a quarter of the
/// multiplications of the definition.
/// </summary>
internal static unsafe class OddPass
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(int radix, T* roots, int blocks, int stride, Vector512<T>* x, Vector512<T>* y, T* twiddles)
        where T : unmanaged
    {
        // First the sums, then the differences.
        var folded = stackalloc Vector512<T>[2 * radix];
        var xStep = (nint)2 * stride * blocks;
        var yStep = (nint)2 * stride;
        for (var p = 0; p < blocks; p++)
        {
            for (var q = 0; q < stride; q++)
            {
                Block(radix, roots, x + (2 * (q + ((nint)stride * p))), xStep, y + (2 * (q + ((nint)stride * radix * p))), yStep, twiddles, folded);
            }

            twiddles += 2 * (radix - 1);
        }
    }

    private static void Block<T>(int radix, T* roots, Vector512<T>* x, nint xStep, Vector512<T>* y, nint yStep, T* twiddles, Vector512<T>* folded)
        where T : unmanaged
    {
        var half = radix / 2;
        var first = ComplexLanes<T>.Load(x);
        var total = first;
        for (var k = 1; k <= half; k++)
        {
            var (a, b) = (ComplexLanes<T>.Load(x + (k * xStep)), ComplexLanes<T>.Load(x + ((radix - k) * xStep)));
            var sum = a + b;
            total += sum;
            sum.Store(folded + (2 * (k - 1)));
            (a - b).Store(folded + (2 * (half + k - 1)));
        }

        total.Store(y);
        for (var j = 1; j <= half; j++)
        {
            var (even, odd) = (first, default(ComplexLanes<T>));
            for (int k = 1, place = j; k <= half; k++, place = (place + j) % radix)
            {
                // The root's imaginary part is minus the sine.
                even += ComplexLanes<T>.Load(folded + (2 * (k - 1))) * roots[2 * place];
                odd -= ComplexLanes<T>.Load(folded + (2 * (half + k - 1))) * roots[(2 * place) + 1];
            }

            odd = odd.TimesMinusI;
            ((even + odd) * ComplexLanes<T>.Broadcast(twiddles + (2 * (j - 1)))).Store(y + (j * yStep));
            ((even - odd) * ComplexLanes<T>.Broadcast(twiddles + (2 * (radix - j - 1)))).Store(y + ((radix - j) * yStep));
        }
    }
}
