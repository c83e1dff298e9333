using Fluxion.Testing;

namespace Fluxion.Cli.Tests;

public sealed class LabDataTests : IDisposable
{
    private readonly LabSession _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task Data_are_found_where_none_are_named()
    {
        _lab.Found = _lab.Data;
        Assert.Equal(0, await _lab.RunAsync("lab --runs 1 --l2 0"));
    }

    [Fact]
    public async Task Without_data_the_command_says_what_to_do() => await Refused("lab", "give --data DIR, or --download");

    [Fact]
    public async Task A_download_is_used()
    {
        _lab.Download = () => _lab.Data;
        Assert.Equal(0, await _lab.RunAsync("lab --runs 1 --l2 0 --download"));
    }

    [Fact]
    public async Task A_download_that_fails_is_one_line() => await Refused("lab --download", "no network");

    [Fact]
    public async Task A_directory_that_is_none_is_refused() => await Refused($"lab --data {_lab.Root.File("nothing")}", "is no directory");

    [Fact]
    public async Task A_directory_and_a_download_exclude_each_other() => await Refused($"lab --data {_lab.Data} --download", "exclude each other");

    [Fact]
    public async Task A_missing_file_is_refused() => await Refused($"lab --data {_lab.Root.Path}", "there is no such file");

    [Fact]
    public async Task A_bad_file_is_refused()
    {
        foreach (var (bytes, problem) in new (byte[], string)[]
        {
            ([], "is empty"), ([1, 2, 3, 4], "starts with 0x01020304"), (IdxBytes.Labels(59), "holds 59 labels for the 60 images"),
            (IdxBytes.Of([60], [.. Enumerable.Repeat((byte)11, 60)]), "label 0 is 11"), (IdxBytes.Gzip(IdxBytes.Labels(60))[..^9], ""),
        })
        {
            _lab.WriteData("train-labels-idx1-ubyte", bytes);
            await Refused($"lab --data {_lab.Data}", problem);
        }
    }

    private async Task Refused(string arguments, string problem)
    {
        Assert.Equal(2, await _lab.RunAsync(arguments));
        Assert.Contains(problem, _lab.Error, StringComparison.Ordinal);
        Assert.Single(_lab.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_lab.Output);
    }
}
