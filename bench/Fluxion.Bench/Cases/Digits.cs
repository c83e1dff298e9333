namespace Fluxion.Bench;

/// <summary>MNIST's training images, or as many made-up ones where the files are not found: the time is the same.</summary>
internal static class Digits
{
    private const int Count = 60000;
    private const int Pixels = 784;

    /// <summary>Where the files are; null where there are none.</summary>
    public static string? Folder { get; } = MnistDirectory.Find();

    public static (Tensor Images, Tensor Labels) Read()
    {
        if (Folder is null)
        {
            return (Numbers.Tensor([Count, Pixels], "f32", 0, 1), Key.Of(2).Integers([Count], 10));
        }

        var images = Mnist.Load(Folder).Train;
        return (images.ToRows(), images.ToLabels());
    }
}
