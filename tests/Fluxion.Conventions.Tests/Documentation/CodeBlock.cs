namespace Fluxion.Conventions.Tests;

/// <summary>A block of C# in a document that readers may copy and run.</summary>
/// <param name="Document">The document's path from the root.</param>
/// <param name="Line">The line of its fence.</param>
/// <param name="Code">What stands between the fences.</param>
internal sealed record CodeBlock(string Document, int Line, string Code)
{
    private const string Prints = "// prints: ";

    /// <summary>All of README.md and CONTRIBUTING.md's that say `run`, and of docs those that say so: ```csharp run.</summary>
    public static IReadOnlyList<CodeBlock> All { get; } =
        [.. In("README.md", "csharp").Concat(Repository.FilesUnder("docs", "*.md").SelectMany(document => In(document, "csharp run")))];

    /// <summary>The lines that the block says it prints, in order; none where it says nothing of it.</summary>
    public IReadOnlyList<string> Printed =>
        [.. Code.Split('\n').Where(line => line.Contains(Prints, StringComparison.Ordinal)).Select(line => line[(line.IndexOf(Prints, StringComparison.Ordinal) + Prints.Length)..].Trim())];

    public static CodeBlock Find(string place) => All.Single(block => block.ToString() == place);

    public override string ToString() => $"{Document}:{Line}";

    private static IEnumerable<CodeBlock> In(string document, string fence)
    {
        var lines = Repository.Text(document).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() is var open && (open == $"```{fence}" || open == $"```{fence} run"))
            {
                var end = Array.FindIndex(lines, i + 1, line => line.Trim() == "```");
                yield return new CodeBlock(document, i + 1, string.Join('\n', lines[(i + 1)..end]));
                i = end;
            }
        }
    }
}
