namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Fourier =>
    [
        On("FourierTransform", x => x.Fft(), [3, 5, 2], v => v.Chunk(10).SelectMany(row => Slow.Fourier(row, -1))),
        On("FourierTransform (inverse, axis 0)", x => x.InverseFft(0), [4, 2], v => Slow.Fourier(v, 1).Select(a => a / 4)),
        On("FourierTransform (two axes)", x => x.FftN([0, 1], FourierNorm.Ortho), [1, 6, 2], v => Slow.Fourier(v, -1).Select(a => a / Math.Sqrt(6))),
        On("RealFourierTransform", x => x.RealFft(), [2, 6], v => v.Chunk(6).SelectMany(row => Slow.Fourier(Complex(row), -1)[..8])),
        On("RealFourierTransform (odd)", x => x.RealFft(0), [5, 1], v => Slow.Fourier(Complex(v), -1)[..6]),
        On("InverseRealFourierTransform", x => x.InverseRealFft(), [2, 4, 2], v => v.Chunk(8).SelectMany(row => BackToReal(row, 6))),
        On("InverseRealFourierTransform (odd)", x => x.InverseRealFft(5), [3, 2], v => BackToReal(v, 5)),
    ];

    private static double[] Complex(double[] row) => [.. row.SelectMany(v => new[] { v, 0 })];

    // With the conjugates written out, and nothing where there must be nothing.
    private static IEnumerable<double> BackToReal(double[] half, int length)
    {
        var whole = new double[2 * length];
        for (var k = 0; k <= length / 2; k++)
        {
            var mirrored = (length - k) % length;
            var im = mirrored == k ? 0 : half[(2 * k) + 1];
            (whole[2 * k], whole[(2 * k) + 1], whole[2 * mirrored], whole[(2 * mirrored) + 1]) = (half[2 * k], im, half[2 * k], -im);
        }

        return Slow.Fourier(whole, 1).Where((_, i) => i % 2 == 0).Select(v => v / length);
    }
}
