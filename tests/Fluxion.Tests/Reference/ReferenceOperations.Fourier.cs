namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    // Errors are relative to the largest number: a sum of n numbers cannot know its small results better.
    private static Dictionary<string, ReferenceOperation> Fourier => new()
    {
        ["fft"] = Transform(x => x.Fft()),
        ["ifft"] = Transform(x => x.InverseFft()),
        ["rfft"] = Transform(x => x.RealFft()),
        ["irfft-even"] = Transform(x => x.InverseRealFft()),
        ["irfft-odd"] = Transform(x => x.InverseRealFft((2 * x.Shape[0]) - 1)),
        ["fft-axis0"] = Transform(x => x.Fft(0)),
        ["fft-axis1"] = Transform(x => x.Fft(1)),
        ["fft-ortho"] = Transform(x => x.Fft(norm: FourierNorm.Ortho)),
        ["ifft-ortho"] = Transform(x => x.InverseFft(norm: FourierNorm.Ortho)),
        ["fft-forward"] = Transform(x => x.Fft(norm: FourierNorm.Forward)),
        ["rfft-axis0"] = Transform(x => x.RealFft(0)),
        ["rfft-ortho"] = Transform(x => x.RealFft(norm: FourierNorm.Ortho)),
        ["irfft-axis0"] = Transform(x => x.InverseRealFft(axis: 0)),
        ["irfft-ortho"] = Transform(x => x.InverseRealFft(7, norm: FourierNorm.Ortho)),
        ["fftn"] = Transform(x => x.FftN()),
        ["ifftn"] = Transform(x => x.InverseFftN([0, 1], FourierNorm.Ortho)),
        ["fftshift"] = Transform(x => x.FftShift()),
        ["ifftshift"] = Transform(x => x.InverseFftShift()),
        ["fftfreq"] = Transform(x => Tensor.FftFrequencies(x.Shape[0], 0.5, x.DType)),
        ["rfftfreq"] = Transform(x => Tensor.RealFftFrequencies(x.Shape[0], 0.5, x.DType)),
    };

    private static ReferenceOperation Transform(Func<Tensor, Tensor> function) => new(x => [function(x[0])], Tolerance: 1e-14, SingleTolerance: 1e-6);
}
