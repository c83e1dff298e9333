namespace Fluxion.Conventions.Tests;

/// <summary>The checkout that the tests stand in.</summary>
internal static class Repository
{
    private static readonly string[] Rooms = ["src", "tests", "bench", "samples"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file that a person wrote, read and parsed once.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Rooms.SelectMany(room => FilesUnder(room, "*.cs")).Select(SourceFile.Read)];

    /// <summary>Every C# file of the libraries and the command.</summary>
    public static IReadOnlyList<SourceFile> Libraries { get; } = [.. Sources.Where(source => source.IsUnder("src"))];

    /// <summary>Paths relative to the root, with forward slashes, without what a build made.</summary>
    public static IEnumerable<string> FilesUnder(string folder, string pattern)
    {
        var full = Path.Combine(Root, folder);
        return !Directory.Exists(full)
            ? []
            : Directory.EnumerateFiles(full, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal);
    }

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Fluxion.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("These tests read the sources: run them inside a checkout, where Fluxion.slnx is found above the build's output.");
    }
}
