using System.IO.Compression;

namespace Fluxion.Bench;

/// <summary>MNIST's training images from the checkout, or as many made-up ones where it has none: the time is the same.</summary>
internal static class Digits
{
    private const int Count = 60000;
    private const int Pixels = 784;

    /// <summary>Where the files are; null where there are none.</summary>
    public static string? Folder { get; } = Find();

    public static (Tensor Images, Tensor Labels) Read() => Folder is null
        ? (Numbers.Tensor([Count, Pixels], "f32", 0, 1), Key.Of(2).Integers([Count], 10))
        : (Images(Bytes("train-images-idx3-ubyte.gz", header: 16)), Labels(Bytes("train-labels-idx1-ubyte.gz", header: 8)));

    private static Tensor Images(byte[] pixels) => Tensor.Of<float>([.. pixels.Select(pixel => pixel / 255f)], [Count, Pixels]);

    private static Tensor Labels(byte[] labels) => Tensor.Of<int>([.. labels.Select(label => (int)label)], [Count]);

    private static byte[] Bytes(string name, int header)
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(Folder!, name)), CompressionMode.Decompress);
        using var all = new MemoryStream();
        file.CopyTo(all);
        return all.ToArray()[header..];
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var digits = Path.Combine(folder.FullName, "data", "mnist");
            if (File.Exists(Path.Combine(digits, "train-images-idx3-ubyte.gz")))
            {
                return digits;
            }
        }

        return null;
    }
}
