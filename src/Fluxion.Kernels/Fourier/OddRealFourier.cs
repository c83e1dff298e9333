using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Transforms of real rows of odd length, as complex ones with nothing in the imaginary parts.</summary>
internal static unsafe class OddRealFourier
{
    public static void Forward<T>(int rows, int length, T* x, T* y)
        where T : unmanaged, INumber<T>
    {
        var plan = FourierPlans<T>.Get(length);
        var kept = length + 1;
        var whole = FourierScratch.Whole.Get<T>(2 * length);
        for (var row = 0; row < rows; row++, x += length, y += kept)
        {
            for (var k = 0; k < length; k++)
            {
                (whole[2 * k], whole[(2 * k) + 1]) = (x[k], T.Zero);
            }

            plan.Run(FourierLines.One, whole, whole, inverse: false);
            new Span<T>(whole, kept).CopyTo(new Span<T>(y, kept));
            y[1] = T.Zero;
        }
    }

    public static void Backward<T>(int rows, int length, T* x, T* y)
        where T : unmanaged, INumber<T>
    {
        var plan = FourierPlans<T>.Get(length);
        var kept = length + 1;
        var whole = FourierScratch.Whole.Get<T>(2 * length);
        for (var row = 0; row < rows; row++, x += kept, y += length)
        {
            (whole[0], whole[1]) = (x[0], T.Zero);
            for (var k = 1; k <= length / 2; k++)
            {
                var (re, im, mirrored) = (x[2 * k], x[(2 * k) + 1], 2 * (length - k));
                (whole[2 * k], whole[(2 * k) + 1]) = (re, im);
                (whole[mirrored], whole[mirrored + 1]) = (re, -im);
            }

            plan.Run(FourierLines.One, whole, whole, inverse: true);
            for (var k = 0; k < length; k++)
            {
                y[k] = whole[2 * k];
            }
        }
    }
}
