using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Discrete Fourier transforms, unscaled, of complex numbers that lie real beside imaginary part.</summary>
internal static unsafe class Fourier
{
    /// <summary>y_k = Σ x_j e^(∓2πi jk/n) along the middle axis of (outer, n, inner) complex numbers.</summary>
    public static void Run<T>(int outer, int length, int inner, bool inverse, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        if (x.Length != y.Length || y.Length != 2 * outer * length * inner)
        {
            Throw.Length(x.Length, 2 * outer * length * inner);
        }

        if (x.Length == 0)
        {
            return;
        }

        var pitch = (nint)length * inner;
        fixed (T* from = x, to = y)
        {
            FourierPlans<T>.Get(length).Run(new FourierLines(outer * inner, inner, pitch, pitch), from, to, inverse);
        }
    }
}
