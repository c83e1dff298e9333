using Xunit.Abstractions;

namespace Fluxion.Conventions.Tests;

/// <summary>A file is short enough to be read at one go. Tables may be long; the bulk may not.</summary>
public sealed class FileSizeTests(ITestOutputHelper output)
{
    private const int MaxMedian = 100;
    private const int MaxNinetieth = 250;

    [Fact]
    public void Source_files_are_small()
    {
        var files = Repository.Libraries.OrderBy(file => file.Lines).ToArray();
        var median = files[files.Length / 2].Lines;
        var ninetieth = files[files.Length * 9 / 10].Lines;
        output.WriteLine($"{files.Length} files, {files.Sum(file => file.Lines)} lines; median {median}, 90 % {ninetieth}. The largest:");
        foreach (var file in files.Reverse().Take(5))
        {
            output.WriteLine($"{file.Lines,6} {file.Path}");
        }

        Assert.True(median <= MaxMedian, $"The median source file has {median} lines; more than {MaxMedian} means that files hold more than one idea.");
        Assert.True(ninetieth <= MaxNinetieth, $"One source file in ten has {ninetieth} lines or more; at most {MaxNinetieth} is what stays pleasant.");
    }
}
