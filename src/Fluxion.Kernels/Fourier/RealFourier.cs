using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Transforms of real rows, unscaled, to and from the n/2 + 1 complex numbers that determine them. Of an even length n, the row is read as
/// n/2 complex numbers, whose transform holds those of the even and of the odd elements.
/// </summary>
internal static unsafe class RealFourier
{
    /// <summary>y_k = Σ x_j e^(−2πi jk/n), for k from 0 to n/2. The imaginary parts at 0 and at n/2 are exactly 0.</summary>
    public static void Forward<T>(int rows, int length, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        Check(rows, length, x.Length, y.Length);
        if (rows == 0)
        {
            return;
        }

        fixed (T* from = x, to = y)
        {
            if (length % 2 == 1)
            {
                OddRealFourier.Forward(rows, length, from, to);
                return;
            }

            var half = length / 2;
            var plan = FourierPlans<T>.Get(half);
            plan.Run(new FourierLines(rows, 1, half, half + 1), from, to, inverse: false);
            WorkSplitter.Run(rows, Grain(half), new Separation<T>(half, plan.QuarterTurn, to));
        }
    }

    /// <summary>
    /// The real row whose transform this is, times n. Of the imaginary parts those at 0 and, where n is even, at n/2 are not read.
    /// </summary>
    public static void Backward<T>(int rows, int length, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        Check(rows, length, y.Length, x.Length);
        if (rows == 0)
        {
            return;
        }

        fixed (T* from = x, to = y)
        {
            if (length % 2 == 1)
            {
                OddRealFourier.Backward(rows, length, from, to);
                return;
            }

            var half = length / 2;
            var plan = FourierPlans<T>.Get(half);
            WorkSplitter.Run(rows, Grain(half), new Union<T>(half, plan.QuarterTurn, from, to));
            plan.Run(new FourierLines(rows, 1, half, half), to, to, inverse: true);
        }
    }

    private static int Grain(int half) => Math.Max(1, (1 << 14) / half);

    private static void Check(int rows, int length, int real, int complex)
    {
        if (real != rows * length)
        {
            Throw.Length(real, rows * length);
        }

        if (complex != rows * 2 * ((length / 2) + 1))
        {
            Throw.Length(complex, rows * 2 * ((length / 2) + 1));
        }
    }

    /// <summary>From the transform Z of half the length to that of the row: E + wᵏ O, with Z_k = E + iO.</summary>
    private readonly struct Separation<T>(int half, T[] roots, T* y) : IRangeWork
        where T : unmanaged, INumber<T>
    {
        public void Run(int start, int end)
        {
            var mean = T.CreateTruncating(0.5);
            for (var row = start; row < end; row++)
            {
                var z = y + ((nint)2 * (half + 1) * row);
                (z[0], z[1], z[2 * half], z[(2 * half) + 1]) = (z[0] + z[1], T.Zero, z[0] - z[1], T.Zero);
                for (var k = 1; k <= half / 2; k++)
                {
                    var a = z + (2 * k);
                    var b = z + (2 * (half - k));
                    var (evenRe, evenIm) = ((a[0] + b[0]) * mean, (a[1] - b[1]) * mean);
                    var (oddRe, oddIm) = ((a[1] + b[1]) * mean, (b[0] - a[0]) * mean);
                    var (re, im) = (roots[2 * k], roots[(2 * k) + 1]);
                    var (turnedRe, turnedIm) = ((oddRe * re) - (oddIm * im), (oddRe * im) + (oddIm * re));
                    (a[0], a[1]) = (evenRe + turnedRe, evenIm + turnedIm);
                    (b[0], b[1]) = (evenRe - turnedRe, turnedIm - evenIm);
                }
            }
        }
    }

    /// <summary>The way back, times two: Z_k = A + iB and Z_(h−k) = conj(A − iB), with A = X_k + conj X_(h−k), B = w⁻ᵏ (X_k − conj X_(h−k)).</summary>
    private readonly struct Union<T>(int half, T[] roots, T* x, T* y) : IRangeWork
        where T : unmanaged, INumber<T>
    {
        public void Run(int start, int end)
        {
            for (var row = start; row < end; row++)
            {
                var (from, z) = ((nint)2 * (half + 1) * row, (nint)2 * half * row);
                var (first, last) = (x[from], x[from + (2 * half)]);
                (y[z], y[z + 1]) = (first + last, first - last);
                for (var k = 1; k <= half / 2; k++)
                {
                    var a = x + from + (2 * k);
                    var b = x + from + (2 * (half - k));
                    var (sumRe, sumIm) = (a[0] + b[0], a[1] - b[1]);
                    var (differenceRe, differenceIm) = (a[0] - b[0], a[1] + b[1]);
                    var (re, im) = (roots[2 * k], -roots[(2 * k) + 1]);
                    var (turnedRe, turnedIm) = ((differenceRe * re) - (differenceIm * im), (differenceRe * im) + (differenceIm * re));
                    var mirrored = z + (2 * (half - k));
                    (y[mirrored], y[mirrored + 1]) = (sumRe + turnedIm, turnedRe - sumIm);
                    (y[z + (2 * k)], y[z + (2 * k) + 1]) = (sumRe - turnedIm, sumIm + turnedRe);
                }
            }
        }
    }
}
