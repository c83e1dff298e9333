namespace Fluxion;

/// <content>The frequencies of Fourier transforms, and their order.</content>
public abstract partial class Tensor
{
    /// <summary>The frequencies of the results of <see cref="Fft"/> in their order: 0, 1, …, then the negative ones up to −1, over n · spacing.</summary>
    /// <param name="length">The transform's length n, at least 1.</param>
    /// <param name="spacing">The distance between samples.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor FftFrequencies(int length, double spacing = 1, DType dtype = DType.Float32) =>
        Frequencies("FftFrequencies", length, spacing, dtype, length, index => index < (length + 1) / 2 ? index : index - length);

    /// <summary>The frequencies of the results of <see cref="RealFft"/>: 0 to n/2, over n · spacing.</summary>
    /// <param name="length">The transform's length n, at least 1.</param>
    /// <param name="spacing">The distance between samples.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor RealFftFrequencies(int length, double spacing = 1, DType dtype = DType.Float32) =>
        Frequencies("RealFftFrequencies", length, spacing, dtype, (length / 2) + 1, index => index);

    /// <summary>Moves frequency 0 to the middle of each axis: the second half comes first. Axes count all of the tensor's.</summary>
    /// <param name="axes">The axes; all where left out, so of complex numbers name them.</param>
    public Tensor FftShift(Axes axes = default) => Shifted("FftShift", axes, length => length / 2);

    /// <summary>The inverse of <see cref="FftShift"/>, which differs from it at odd lengths.</summary>
    /// <param name="axes">The axes; all where left out, so of complex numbers name them.</param>
    public Tensor InverseFftShift(Axes axes = default) => Shifted("InverseFftShift", axes, length => -(length / 2));

    private static Tensor Frequencies(string operation, int length, double spacing, DType dtype, int count, Func<int, int> frequency)
    {
        Primitives.ComplexAxis.CheckLength(operation, length);
        return Of<double>([.. Enumerable.Range(0, count).Select(index => frequency(index) / (length * spacing))], [count]).Cast(dtype);
    }

    private Tensor Shifted(string operation, Axes axes, Func<int, int> shift)
    {
        var y = this;
        foreach (var axis in axes.Resolve(operation, Shape))
        {
            y = y.Roll(shift(Shape[axis]), axis);
        }

        return y;
    }
}
