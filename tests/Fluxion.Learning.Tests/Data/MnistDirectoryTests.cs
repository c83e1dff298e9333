using Fluxion.Testing;

namespace Fluxion.Learning.Tests;

public sealed class MnistDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void It_is_found_from_anywhere_below()
    {
        var data = Fill("checkout/data/mnist");
        var deep = Directory.CreateDirectory(_root.File("checkout/src/Some/bin")).FullName;
        Assert.Equal(data, MnistDirectory.Find(deep, _root.Path, _root.Path));
        Assert.Equal(data, MnistDirectory.Find(_root.Path, deep, _root.Path));
    }

    [Fact]
    public void The_cache_comes_last()
    {
        var cache = Fill("cache");
        var empty = Directory.CreateDirectory(_root.File("elsewhere")).FullName;
        Assert.Equal(cache, MnistDirectory.Find(empty, empty, cache));
    }

    [Fact]
    public void An_incomplete_directory_does_not_count()
    {
        File.Delete(Path.Combine(Fill("data/mnist"), "t10k-labels-idx1-ubyte.gz"));
        Assert.Null(MnistDirectory.Find(_root.Path, _root.Path, _root.File("cache")));
    }

    [Fact]
    public void The_cache_directory_follows_the_environment()
    {
        Assert.Equal(_root.Path, MnistDirectory.UserCache(_root.Path));
        Assert.NotEqual("relative", MnistDirectory.UserCache("relative"));
        Assert.Equal(MnistDirectory.UserCache(null), MnistDirectory.UserCache(""));
        Assert.True(Path.IsPathFullyQualified(MnistDirectory.Cache));
    }

    private string Fill(string name)
    {
        var directory = Directory.CreateDirectory(_root.File(name)).FullName;
        foreach (var file in MnistFiles.All)
        {
            File.WriteAllBytes(Path.Combine(directory, file.CompressedName), []);
        }

        return directory;
    }
}
