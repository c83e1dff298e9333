namespace Fluxion;

/// <summary>Zeros around the input of a convolution: as many on each side, or <see cref="Same"/>; none where left out.</summary>
public readonly record struct ConvolutionPadding
{
    /// <summary>
    /// As many zeros as keep the extents where the stride is 1; of an odd number the larger part stands behind, as in PyTorch.
    /// </summary>
    public static ConvolutionPadding Same { get; } = new() { IsSame = true };

    internal bool IsSame { get; private init; }

    internal HeightWidth Zeros { get; private init; }

    /// <summary>As many zeros on all sides.</summary>
    /// <param name="all">Zeros on each side.</param>
    public static implicit operator ConvolutionPadding(int all) => new() { Zeros = all };

    /// <summary>Zeros above and below, and zeros left and right.</summary>
    /// <param name="zeros">Zeros on each of these sides.</param>
    public static implicit operator ConvolutionPadding((int Height, int Width) zeros) => new() { Zeros = zeros };

    /// <summary>Zeros above and below, and zeros left and right.</summary>
    /// <param name="zeros">Zeros on each of these sides.</param>
    public static implicit operator ConvolutionPadding(HeightWidth zeros) => new() { Zeros = zeros };
}
