namespace Fluxion;

/// <summary>A convolution of images with a number added to each channel; see <see cref="Tensor.Conv2d"/>.</summary>
/// <param name="Weights">The filters, of shape (filters, channels / groups, kernel height, kernel width).</param>
/// <param name="Bias">A number for each filter, of shape (filters), or null for none.</param>
[Tree]
public sealed partial record Conv2d(Tensor Weights, Tensor? Bias)
{
    /// <summary>From one place of the kernel to the next.</summary>
    public HeightWidth Stride { get; init; } = 1;

    /// <summary>Zeros around the images.</summary>
    public ConvolutionPadding Padding { get; init; }

    /// <summary>From one tap of the kernel to the next.</summary>
    public HeightWidth Dilation { get; init; } = 1;

    /// <summary>Into how many parts channels and filters fall.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>
    /// A layer with random weights; by default weights and bias are uniform within ±1/√(channels / groups · kernel height · kernel width), as in
    /// PyTorch. Stride and padding are set on the result: <c>Conv2d.Random(key, 1, 6, 5) with { Padding = 2 }</c>.
    /// </summary>
    /// <param name="key">Decides the numbers.</param>
    /// <param name="channels">The number of channels that come in.</param>
    /// <param name="filters">The number of channels that go out.</param>
    /// <param name="kernel">The extents of the kernel.</param>
    /// <param name="groups">Into how many parts channels and filters fall.</param>
    /// <param name="weights">How to draw the weights. If it is given, the bias starts at 0.</param>
    /// <param name="bias">Whether there is a bias.</param>
    /// <param name="dtype">The element type.</param>
    /// <exception cref="ShapeException">The groups do not divide channels and filters.</exception>
    public static Conv2d Random(
        Key key, int channels, int filters, HeightWidth kernel, int groups = 1, Initializer? weights = null, bool bias = true, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(key);
        Option.AtLeastOne(channels, nameof(channels));
        Option.AtLeastOne(filters, nameof(filters));
        Option.AtLeastOne(Math.Min(kernel.Height, kernel.Width), nameof(kernel));
        if (channels % Option.AtLeastOne(groups, nameof(groups)) != 0 || filters % groups != 0)
        {
            throw new ShapeException($"Conv2d: {groups} groups do not divide {channels} channels and {filters} filters; they must.");
        }

        var (first, second) = key.Split();
        var taps = kernel.Height * kernel.Width;
        var (fanIn, fanOut) = (channels / groups * taps, filters / groups * taps);
        var drawn = (weights ?? Initializer.InverseSquareRoot).Draw(first, [filters, channels / groups, kernel.Height, kernel.Width], fanIn, fanOut, dtype);
        Tensor? added = (bias, weights) switch
        {
            (false, _) => null,
            (true, null) => Initializer.InverseSquareRoot.Draw(second, [filters], fanIn, fanOut, dtype),
            (true, _) => Tensor.Zeros([filters], dtype),
        };
        return new(drawn, added) { Groups = groups };
    }

    /// <summary>The convolution of images.</summary>
    /// <param name="x">The images, of shape (N, channels, H, W), or one of shape (channels, H, W).</param>
    /// <returns>Images of shape (N, filters, H′, W′).</returns>
    /// <exception cref="ShapeException">The channels are not those of the layer, or the kernel is larger than the padded images.</exception>
    public Tensor Apply(Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Conv2d(Weights, Bias, Stride, Padding, Dilation, Groups);
    }
}
