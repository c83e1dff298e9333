using Fluxion.Testing;

namespace Fluxion.Learning.Tests;

public sealed class MnistTests : IDisposable
{
    private const string TrainImages = "train-images-idx3-ubyte", TrainLabels = "train-labels-idx1-ubyte";
    private const string TestImages = "t10k-images-idx3-ubyte", TestLabels = "t10k-labels-idx1-ubyte";
    private readonly TemporaryDirectory _directory = new();

    public MnistTests()
    {
        _directory.Write(TrainImages + ".gz", IdxBytes.Gzip(IdxBytes.Images(5)));
        _directory.Write(TrainLabels, IdxBytes.Labels(5));
        _directory.Write(TestImages, IdxBytes.Images(2));
        _directory.Write(TestLabels + ".gz", IdxBytes.Gzip(IdxBytes.Labels(2)));
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Files_are_read_in_either_form()
    {
        var data = Mnist.Load(_directory.Path);
        Assert.Equal((5, 2, 784), (data.Train.Count, data.Test.Count, data.Train.PixelsPerImage));
        Assert.Equal([0, 1, 2, 3, 4], data.Train.Labels.ToArray());
        Assert.Equal([0, 1, 2, 3, 4], data.Train.ToLabels().ToArray<long>());
        Assert.Equal([2, 784], data.Test.ToRows().Shape);
        Assert.Equal([0, 1 / 255f, 2 / 255f], data.Test.ToRows().ToArray<float>()[..3]);
        Assert.Equal(1, data.Train.ToRows().Max().Item<float>());
    }

    [Fact]
    public void The_shipped_files_are_the_published_ones()
    {
        var directory = MnistDirectory.Find()!;
        Assert.All(MnistFiles.All, file => Assert.True(Checksum.OfDecompressed(file.Locate(directory), file), file.Name));

        var data = Mnist.Load(directory);
        Assert.Equal((60_000, 10_000), (data.Train.Count, data.Test.Count));
        Assert.Equal([5, 0, 4, 1, 9, 2], data.Train.Labels[..6].ToArray());
        Assert.Equal([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], data.Train.Labels.ToArray().CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.Equal(0.1307, data.Train.ToRows().Mean().Item<float>(), 1e-4);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(_directory.File(TestImages));
        Refused(TestImages + ".gz", "there is no such file");
    }

    [Fact]
    public void Counts_that_disagree_are_refused()
    {
        _directory.Write(TrainLabels, IdxBytes.Labels(4));
        Refused(TrainLabels, "holds 4 labels for the 5 images of train-images-idx3-ubyte.gz");
    }

    [Fact]
    public void A_label_above_nine_is_refused()
    {
        _directory.Write(TrainLabels, IdxBytes.Of([5], [0, 9, 10, 1, 1]));
        Refused(TrainLabels, "label 2 is 10; digits go from 0 to 9");
    }

    [Fact]
    public void Images_in_the_place_of_labels_are_refused()
    {
        _directory.Write(TrainLabels, IdxBytes.Images(5));
        Refused(TrainLabels, "holds an array of 5 x 28 x 28, not a list of labels");
    }

    [Fact]
    public void Images_of_another_size_are_refused()
    {
        _directory.Write(TestImages, IdxBytes.Of([2, 3, 3], new byte[18]));
        Refused(TestImages, "holds an array of 2 x 3 x 3, not images of 28 x 28 pixels");
    }

    [Fact]
    public void No_images_at_all_are_refused()
    {
        _directory.Write(TestImages, IdxBytes.Images(0));
        Refused(TestImages, "holds no images");
    }

    private void Refused(string file, string problem)
    {
        var error = Assert.Throws<IdxFormatException>(() => Mnist.Load(_directory.Path));
        Assert.Equal(_directory.File(file), error.Path);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
