namespace Fluxion.Generators.Tests;

/// <summary>
/// What is generated, word for word. After a wanted change run with FLUXION_UPDATE_SNAPSHOTS=1 and read the difference.
/// </summary>
public sealed class SnapshotTests
{
    [Theory]
    [MemberData(nameof(TreeSources.Names), MemberType = typeof(TreeSources))]
    public void Generated_code_is_as_reviewed(string name)
    {
        var run = new GeneratorRun(TreeSources.Source(name));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);

        var actual = string.Join("\n", run.Result.GeneratedSources.Select(source => $"// {source.HintName}\n{source.SourceText}"));
        if (Environment.GetEnvironmentVariable("FLUXION_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), "Snapshots", name + ".txt"), actual);
        }

        var expected = File.ReadAllText(Path.Combine(SourceFolder(), "Snapshots", name + ".txt")).ReplaceLineEndings("\n");
        Assert.Equal(expected, actual);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(Path.GetDirectoryName(file))!;
}
