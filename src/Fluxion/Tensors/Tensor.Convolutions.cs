using Fluxion.Primitives;

namespace Fluxion;

/// <content>Convolutions, with shapes and meaning as in PyTorch: kernels are not turned round (mathematics calls it cross-correlation).</content>
public abstract partial class Tensor
{
    /// <summary>
    /// The convolution of images (N, C, H, W), or of one (C, H, W), with filters (O, C / groups, kernel height, kernel width): at every place
    /// the sum of weights times what lies under them.
    /// </summary>
    /// <param name="weights">The filters.</param>
    /// <param name="bias">A number for each filter (O,), or none.</param>
    /// <param name="stride">From one place to the next; 1 unless given.</param>
    /// <param name="padding">Zeros around the images; none unless given.</param>
    /// <param name="dilation">From one tap of the kernel to the next; 1 unless given.</param>
    /// <param name="groups">Into how many parts channels and filters fall: part g of the filters sees part g of the channels.</param>
    /// <returns>(N, O, H′, W′) with H′ = ⌊(H + 2 padding − dilation (kernel height − 1) − 1) / stride⌋ + 1.</returns>
    /// <exception cref="ShapeException">Channels do not fit, groups do not divide, or the kernel is larger than the padded image.</exception>
    /// <exception cref="ArgumentException">A stride, dilation, padding or number of groups is too small.</exception>
    public Tensor Conv2d(
        Tensor weights, Tensor? bias = null, HeightWidth? stride = null, ConvolutionPadding padding = default, HeightWidth? dilation = null, int groups = 1)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return ConvolutionCall.OfImages("Conv2d", this, weights, bias, (x, w) =>
            new Convolution(ConvolutionChecks.Forward("Conv2d", x.Shape, w.Shape, stride ?? 1, padding, dilation ?? 1, groups)).Apply(x, w));
    }

    /// <summary>The convolution of signals (N, C, L), or of one (C, L), with filters (O, C / groups, kernel).</summary>
    /// <param name="weights">The filters.</param>
    /// <param name="bias">A number for each filter (O,), or none.</param>
    /// <param name="stride">From one place to the next.</param>
    /// <param name="padding">Zeros on both sides, by one number; none unless given.</param>
    /// <param name="dilation">From one tap of the kernel to the next.</param>
    /// <param name="groups">Into how many parts channels and filters fall.</param>
    /// <returns>(N, O, L′) with L′ = ⌊(L + 2 padding − dilation (kernel − 1) − 1) / stride⌋ + 1.</returns>
    /// <exception cref="ShapeException">Channels do not fit, groups do not divide, or the kernel is longer than the padded signal.</exception>
    /// <exception cref="ArgumentException">A stride, dilation, padding or number of groups is too small.</exception>
    public Tensor Conv1d(
        Tensor weights, Tensor? bias = null, int stride = 1, ConvolutionPadding padding = default, int dilation = 1, int groups = 1)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var zeros = padding.IsSame ? padding : (ConvolutionPadding)(0, padding.Zeros.Width);
        return ConvolutionCall.OfSignals("Conv1d", this, weights, bias, (x, w) =>
            new Convolution(ConvolutionChecks.Forward("Conv1d", x.Shape, w.Shape, (1, stride), zeros, (1, dilation), groups)).Apply(x, w));
    }

    /// <summary>
    /// The transposed convolution of images (N, C, H, W), or of one (C, H, W), with filters (C, O / groups, kernel height, kernel width): the
    /// transpose of <see cref="Conv2d"/> in its input, which turns its output's shape into its input's.
    /// </summary>
    /// <param name="weights">The filters; their first axis is the channels that come in.</param>
    /// <param name="bias">A number for each channel that goes out (O,), or none.</param>
    /// <param name="stride">From the place of one input to that of the next; 1 unless given.</param>
    /// <param name="padding">What is cut off on each side; none unless given.</param>
    /// <param name="outputPadding">Rows and columns more at the end, less than the stride or the dilation; none unless given.</param>
    /// <param name="dilation">From one tap of the kernel to the next; 1 unless given.</param>
    /// <param name="groups">Into how many parts channels fall.</param>
    /// <returns>(N, O, H′, W′) with H′ = (H − 1) stride − 2 padding + dilation (kernel height − 1) + 1 + output padding.</returns>
    /// <exception cref="ShapeException">Channels do not fit, groups do not divide, or nothing is left after the padding is cut off.</exception>
    /// <exception cref="ArgumentException">A stride, dilation, padding or number of groups is too small, or the output padding too large.</exception>
    public Tensor ConvTranspose2d(
        Tensor weights, Tensor? bias = null, HeightWidth? stride = null, HeightWidth? padding = null, HeightWidth? outputPadding = null, HeightWidth? dilation = null, int groups = 1)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return ConvolutionCall.OfImages("ConvTranspose2d", this, weights, bias, (y, w) => new ConvolutionToInput(
            ConvolutionChecks.Transposed("ConvTranspose2d", y.Shape, w.Shape, stride ?? 1, padding ?? 0, outputPadding ?? 0, dilation ?? 1, groups)).Apply(y, w));
    }

    /// <summary>The transposed convolution of signals (N, C, L), or of one (C, L), with filters (C, O / groups, kernel).</summary>
    /// <param name="weights">The filters; their first axis is the channels that come in.</param>
    /// <param name="bias">A number for each channel that goes out (O,), or none.</param>
    /// <param name="stride">From the place of one input to that of the next.</param>
    /// <param name="padding">What is cut off on each side.</param>
    /// <param name="outputPadding">Elements more at the end, less than the stride or the dilation.</param>
    /// <param name="dilation">From one tap of the kernel to the next.</param>
    /// <param name="groups">Into how many parts channels fall.</param>
    /// <returns>(N, O, L′) with L′ = (L − 1) stride − 2 padding + dilation (kernel − 1) + 1 + output padding.</returns>
    /// <exception cref="ShapeException">Channels do not fit, groups do not divide, or nothing is left after the padding is cut off.</exception>
    /// <exception cref="ArgumentException">A stride, dilation, padding or number of groups is too small, or the output padding too large.</exception>
    public Tensor ConvTranspose1d(
        Tensor weights, Tensor? bias = null, int stride = 1, int padding = 0, int outputPadding = 0, int dilation = 1, int groups = 1)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return ConvolutionCall.OfSignals("ConvTranspose1d", this, weights, bias, (y, w) => new ConvolutionToInput(
            ConvolutionChecks.Transposed("ConvTranspose1d", y.Shape, w.Shape, (1, stride), (0, padding), (0, outputPadding), (1, dilation), groups)).Apply(y, w));
    }
}
