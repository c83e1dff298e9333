using Fluxion.Primitives;

namespace Fluxion;

/// <content>
/// Fourier transforms of any length. Complex numbers are a last axis of 2, real part and imaginary part; the numbers of axes do not count it,
/// so that −1 is the axis before.
/// </content>
public abstract partial class Tensor
{
    /// <summary>
    /// The discrete Fourier transform y_k = Σ x_j e^(−2πi jk/n) of complex numbers (…, n, …, 2), along an axis. The fast transform at every
    /// length: by small factors (Stockham), or as a convolution (Bluestein 1970).
    /// </summary>
    /// <param name="axis">The axis, not counting the last one of real and imaginary part.</param>
    /// <param name="norm">Where the factor 1/n stands.</param>
    /// <exception cref="ShapeException">The last axis is not of 2, or the axis has no elements.</exception>
    public Tensor Fft(int axis = -1, FourierNorm norm = FourierNorm.Backward) => Transformed("Fft", [axis], norm, inverse: false);

    /// <summary>The inverse of <see cref="Fft"/>: x_j = 1/n Σ y_k e^(2πi jk/n).</summary>
    /// <param name="axis">The axis, not counting the last one of real and imaginary part.</param>
    /// <param name="norm">Where the factor 1/n stands.</param>
    /// <exception cref="ShapeException">The last axis is not of 2, or the axis has no elements.</exception>
    public Tensor InverseFft(int axis = -1, FourierNorm norm = FourierNorm.Backward) => Transformed("InverseFft", [axis], norm, inverse: true);

    /// <summary>The Fourier transform along several axes, one after another: of images with axes [0, 1].</summary>
    /// <param name="axes">The axes, not counting the last one of real and imaginary part; all others where left out.</param>
    /// <param name="norm">Where the factor 1/n stands, with n the product of the axes' lengths.</param>
    /// <exception cref="ShapeException">The last axis is not of 2, or an axis has no elements.</exception>
    public Tensor FftN(Axes axes = default, FourierNorm norm = FourierNorm.Backward) => Transformed("FftN", axes, norm, inverse: false);

    /// <summary>The inverse of <see cref="FftN"/>.</summary>
    /// <param name="axes">The axes, not counting the last one of real and imaginary part; all others where left out.</param>
    /// <param name="norm">Where the factor 1/n stands, with n the product of the axes' lengths.</param>
    /// <exception cref="ShapeException">The last axis is not of 2, or an axis has no elements.</exception>
    public Tensor InverseFftN(Axes axes = default, FourierNorm norm = FourierNorm.Backward) => Transformed("InverseFftN", axes, norm, inverse: true);

    /// <summary>
    /// The Fourier transform of real numbers: the complex numbers at the frequencies 0 to n/2, an axis of n/2 + 1 in place of the n, with a
    /// new last axis of 2. Those at higher frequencies are their conjugates. Twice as fast as <see cref="Fft"/>.
    /// </summary>
    /// <param name="axis">The axis.</param>
    /// <param name="norm">Where the factor 1/n stands.</param>
    /// <exception cref="ShapeException">The axis has no elements.</exception>
    public Tensor RealFft(int axis = -1, FourierNorm norm = FourierNorm.Backward)
    {
        var place = Axis.Resolve("RealFft", axis, Shape);
        var transformed = RealFourierTransform.Instance.Apply(SwapAxes(place, -1));
        return Scaled(transformed.SwapAxes(place, Rank - 1), Shape[place], norm, inverse: false);
    }

    /// <summary>
    /// The inverse of <see cref="RealFft"/>: real numbers from the complex ones at the frequencies 0 to n/2. The imaginary part at frequency 0,
    /// and of an even length also that at n/2, is taken as 0: it is not read, and no derivative flows to it.
    /// </summary>
    /// <param name="length">n, which the frequencies leave open by one; where left out, the even one.</param>
    /// <param name="axis">The axis, not counting the last one of real and imaginary part.</param>
    /// <param name="norm">Where the factor 1/n stands.</param>
    /// <exception cref="ShapeException">The last axis is not of 2, or the axis has not n/2 + 1 elements.</exception>
    public Tensor InverseRealFft(int? length = null, int axis = -1, FourierNorm norm = FourierNorm.Backward)
    {
        ComplexAxis.Check("InverseRealFft", this);
        var place = Axis.Resolve("InverseRealFft", axis, Shape.Create(Shape.Extents[..^1]));
        var n = length ?? (2 * (Shape[place] - 1));
        var transformed = new InverseRealFourierTransform(n).Apply(SwapAxes(place, Rank - 2));
        return Scaled(transformed.SwapAxes(place, -1), n, norm, inverse: true);
    }

    private static Tensor Scaled(Tensor x, double length, FourierNorm norm, bool inverse) => norm switch
    {
        FourierNorm.Ortho => x * (1 / Math.Sqrt(length)),
        FourierNorm.Backward when inverse => x * (1 / length),
        FourierNorm.Forward when !inverse => x * (1 / length),
        _ => x,
    };

    private Tensor Transformed(string operation, Axes axes, FourierNorm norm, bool inverse)
    {
        ComplexAxis.Check(operation, this);
        var (y, length) = (this, 1.0);
        foreach (var axis in axes.Resolve(operation, Shape.Create(Shape.Extents[..^1])))
        {
            y = new FourierTransform(axis, inverse).Apply(y);
            length *= Shape[axis];
        }

        return Scaled(y, length, norm, inverse);
    }
}
