using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Convolutions =>
    [
        Convolved("Convolution", x => x[0].Conv2d(x[1], padding: 1), [2, 2, 3, 4], [3, 2, 3, 3], [2, 3, 3, 4], 1, 1, 1, 1),
        Convolved("Convolution (stride, dilation)", x => x[0].Conv2d(x[1], stride: (2, 1), dilation: (1, 2)), [1, 2, 5, 4], [2, 2, 2, 2], [1, 2, 2, 2], (2, 1), 0, (1, 2), 1),
        Convolved("Convolution (groups)", x => x[0].Conv2d(x[1], groups: 2), [2, 4, 3, 3], [2, 2, 2, 2], [2, 2, 2, 2], 1, 0, 1, 2),
        Convolved("Convolution (each channel)", x => x[0].Conv2d(x[1], padding: (1, 0), groups: 2), [2, 2, 2, 3], [4, 1, 2, 2], [2, 4, 3, 2], 1, (1, 0), 1, 2),
        Convolved("Convolution (points)", x => x[0].Conv2d(x[1]), [2, 3, 2, 2], [2, 3, 1, 1], [2, 2, 2, 2], 1, 0, 1, 1),
        Convolved("Convolution (same)", x => x[0].Conv1d(x[1], padding: ConvolutionPadding.Same).ExpandDims(2), [2, 2, 1, 5], [2, 2, 1, 4], [2, 2, 1, 5], 1, (0, 1), 1, 1),
        Convolved("ConvolutionToInput", x => x[0].ConvTranspose2d(x[1], stride: 2, padding: 1, outputPadding: (1, 0)), [2, 2, 4, 3], [2, 2, 3, 3], [2, 2, 2, 2], 2, 1, 1, 1),
        Convolved("ConvolutionToInput (groups)", x => x[0].ConvTranspose2d(x[1], dilation: 2, groups: 2), [1, 4, 4, 4], [2, 2, 2, 2], [1, 2, 2, 2], 1, 0, 2, 2),
        Convolved("ConvolutionToInput (signal)", x => x[0].ConvTranspose1d(x[1], stride: 2).ExpandDims(2), [2, 2, 1, 6], [2, 2, 1, 2], [2, 2, 1, 3], 2, 0, 1, 1),
        Convolved("ConvolutionToWeights", x => ToWeights(2, 0, 1, 1, [4, 4], [2, 2]).Apply(x), [2, 2, 4, 4], [3, 2, 2, 2], [2, 3, 2, 2], 2, 0, 1, 1),
        Convolved("ConvolutionToWeights (groups)", x => ToWeights(1, 1, 1, 2, [3, 3], [3, 3]).Apply(x), [1, 4, 3, 3], [2, 2, 3, 3], [1, 2, 3, 3], 1, 1, 1, 2),
    ];

    private static ConvolutionToWeights ToWeights(int stride, int padding, int dilation, int groups, int[] input, int[] kernel) => new(
        new ConvolutionGeometry(
            new WindowPlane(new(input[0], kernel[0], stride, dilation, padding, padding), new(input[1], kernel[1], stride, dilation, padding, padding)), groups));

    // The row's name says which of x, w and y comes out; the others come in. Shapes and geometry are those of the convolution. One-row
    // images stand for signals.
    private static PrimitiveCase Convolved(
        string name, Func<Tensor[], Tensor> function, Shape x, Shape w, Shape y, HeightWidth stride, HeightWidth padding, HeightWidth dilation, int groups)
    {
        var (toInput, toWeights) = (name.Contains("ToInput", StringComparison.Ordinal), name.Contains("ToWeights", StringComparison.Ordinal));
        var (first, second) = (toInput ? y : x, toWeights ? y : w);
        return new(
            name,
            inputs => function(x[2] == 1 && w[2] == 1 && w[3] > 1 ? [inputs[0].Squeeze(2), inputs[1].Squeeze(2)] : inputs),
            random => [Sample.Uniform(random, first, -1, 1), Sample.Uniform(random, second, -1, 1)],
            inputs => SlowWindows.Convolve(
                toInput ? null : D(inputs[0]), x, toWeights ? null : D(inputs[1]), w, toInput ? D(inputs[0]) : toWeights ? D(inputs[1]) : null, y, stride, padding, dilation, groups));
    }
}
