namespace Fluxion;

/// <summary>Images and the digit that each shows.</summary>
public sealed class LabelledImages
{
    private readonly ReadOnlyMemory<byte> _pixels;
    private readonly ReadOnlyMemory<byte> _labels;

    internal LabelledImages(int pixelsPerImage, ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels) =>
        (PixelsPerImage, _pixels, _labels) = (pixelsPerImage, pixels, labels);

    /// <summary>The number of images.</summary>
    public int Count => _labels.Length;

    /// <summary>The number of pixels in an image; 784 for MNIST.</summary>
    public int PixelsPerImage { get; }

    /// <summary>The pixels as they are in the file, 0 to 255, an image after the other, row by row.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels.Span;

    /// <summary>The digits, 0 to 9.</summary>
    public ReadOnlySpan<byte> Labels => _labels.Span;

    /// <summary>Every image as a row of numbers from 0 to 1: float32, of shape (count, pixels).</summary>
    public Tensor ToRows()
    {
        var rows = new float[_pixels.Length];
        var pixels = Pixels;
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = pixels[i] / 255f;
        }

        return Tensor.Of<float>(rows, [Count, PixelsPerImage]);
    }

    /// <summary>The digits as int64, of shape (count).</summary>
    public Tensor ToLabels()
    {
        var labels = new long[Count];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = Labels[i];
        }

        return Tensor.Of<long>(labels, [Count]);
    }
}
