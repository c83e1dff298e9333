namespace Fluxion;

/// <summary>
/// The MNIST database of handwritten digits (LeCun, Cortes and Burges, 1998): 60,000 training and 10,000 test images of 28 x 28 pixels.
/// </summary>
public sealed class Mnist
{
    private const int Side = 28;
    private const int Largest = 9;

    private Mnist(string directory, LabelledImages train, LabelledImages test) => (Directory, Train, Test) = (directory, train, test);

    /// <summary>Where the files were read from.</summary>
    public string Directory { get; }

    /// <summary>What to learn from.</summary>
    public LabelledImages Train { get; }

    /// <summary>What to be judged by.</summary>
    public LabelledImages Test { get; }

    /// <summary>Reads the four files, each either as published (<c>.gz</c>) or decompressed.</summary>
    /// <param name="directory">Where they lie.</param>
    /// <exception cref="IdxFormatException">A file is missing, damaged, or does not belong to the others.</exception>
    public static Mnist Load(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return new Mnist(directory, Load(directory, MnistFiles.Train), Load(directory, MnistFiles.Test));
    }

    private static LabelledImages Load(string directory, (MnistFile Images, MnistFile Labels) files)
    {
        var images = IdxFile.Read(files.Images.Locate(directory));
        var labels = IdxFile.Read(files.Labels.Locate(directory));
        if (images.Dimensions is not [var count, Side, Side])
        {
            throw new IdxFormatException(images.Path, $"holds an array of {Text(images)}, not images of {Side} x {Side} pixels.");
        }

        if (labels.Dimensions is not [var labelled])
        {
            throw new IdxFormatException(labels.Path, $"holds an array of {Text(labels)}, not a list of labels.");
        }

        if (count == 0)
        {
            throw new IdxFormatException(images.Path, "holds no images.");
        }

        if (count != labelled)
        {
            throw new IdxFormatException(labels.Path, $"holds {labelled:n0} labels for the {count:n0} images of {Path.GetFileName(images.Path)}; the two must belong together.");
        }

        var strange = labels.Data.Span.IndexOfAnyExceptInRange((byte)0, (byte)Largest);
        return strange < 0
            ? new LabelledImages(Side * Side, images.Data, labels.Data)
            : throw new IdxFormatException(labels.Path, $"label {strange:n0} is {labels.Data.Span[strange]}; digits go from 0 to {Largest}.");
    }

    private static string Text(IdxFile file) => string.Join(" x ", file.Dimensions);
}
