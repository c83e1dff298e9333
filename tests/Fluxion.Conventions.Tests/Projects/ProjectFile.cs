using System.Xml.Linq;

namespace Fluxion.Conventions.Tests;

/// <summary>What a project file refers to.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Projects">The projects it compiles against. One that only runs as an analyser during the build is none of them.</param>
/// <param name="Packages">The packages it asks for by name.</param>
internal sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. new[] { "src", "tests", "bench" }.SelectMany(room => Repository.FilesUnder(room, "*.csproj")).Select(Read)];

    public static IEnumerable<ProjectFile> Libraries => All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal));

    private static ProjectFile Read(string path)
    {
        var xml = XDocument.Parse(Repository.Text(path));
        var projects = xml.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("OutputItemType") != "Analyzer")
            .Select(reference => System.IO.Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
        var packages = xml.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);
        return new ProjectFile(path, System.IO.Path.GetFileNameWithoutExtension(path), [.. projects], [.. packages]);
    }
}
