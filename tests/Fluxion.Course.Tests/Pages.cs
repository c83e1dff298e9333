using System.Collections.Concurrent;
using Course;

namespace Fluxion.Course.Tests;

/// <summary>What the samples write, each run once, and what the documents say they write.</summary>
internal static class Pages
{
    private static readonly ConcurrentDictionary<string, Lazy<Page>> Run = new();

    public static string Folder { get; } = Path.Combine(FindRoot(), "docs", "course");

    /// <summary>What a sample writes and draws.</summary>
    public static Page Of(string name) => Run.GetOrAdd(name, _ => new Lazy<Page>(() =>
    {
        var page = new Page();
        Syllabus.Samples.Single(sample => sample.Name == name).Run(page);
        return page;
    })).Value;

    /// <summary>What a sample writes, in lines.</summary>
    public static string[] Lines(string name) => Of(name).Text.TrimEnd('\n').Split('\n');

    public static string Document(string name) => Path.Combine(Folder, $"{name}.md");

    public static string Picture(string name, string format) => Path.Combine(Folder, $"{name}.{format}");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fluxion.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests read docs/course: run them inside a checkout, where Fluxion.slnx is found above the build's output.");
    }
}
