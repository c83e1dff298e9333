using System.Text.RegularExpressions;
using Course;

namespace Fluxion.Course.Tests;

/// <summary>
/// The pages in <c>docs/course</c> show what the samples write and draw today. After a change that is meant, run these tests once with
/// FLUXION_ACCEPT_COURSE=1, and look at the difference.
/// </summary>
public sealed partial class SnapshotTests
{
    private const string Fence = "```text\n";
    private const double Pixels = 2;

    private static readonly bool Accept = Environment.GetEnvironmentVariable("FLUXION_ACCEPT_COURSE") == "1";

    public static TheoryData<string> Names => [.. Syllabus.Samples.Select(sample => sample.Name)];

    public static TheoryData<string> Graphs => [.. Syllabus.Samples.Select(sample => sample.Name).Where(name => Pages.Of(name).IsGraph)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_shows_what_its_sample_writes(string name)
    {
        var document = File.ReadAllText(Pages.Document(name)).ReplaceLineEndings("\n");
        var start = document.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        var end = document.IndexOf("```", start, StringComparison.Ordinal);
        var written = string.Join('\n', Pages.Lines(name)) + "\n";
        if (Accept)
        {
            File.WriteAllText(Pages.Document(name), document[..start] + written + document[end..]);
            return;
        }

        Assert.Equal(document[start..end], written);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_shows_what_its_sample_draws(string name)
    {
        var page = Pages.Of(name);
        Assert.NotNull(page.Picture);
        var file = Pages.Picture(name, page.IsGraph ? "dot" : "svg");
        if (Accept)
        {
            File.WriteAllText(file, page.Picture);
            if (page.IsGraph)
            {
                Graphviz.Draw(file, Pages.Picture(name, "svg"));
            }

            return;
        }

        // A coordinate may be rounded the other way on another machine; nothing else may differ.
        var shown = File.ReadAllText(file).ReplaceLineEndings("\n");
        Assert.Equal(Number().Replace(shown, "#"), Number().Replace(page.Picture, "#"));
        Assert.All(Numbers(shown).Zip(Numbers(page.Picture)), pair => Assert.InRange(pair.First - pair.Second, -Pixels, Pixels));
    }

    [GraphvizTheory]
    [MemberData(nameof(Graphs))]
    public void Graphviz_accepts_the_graphs(string name)
    {
        var (dot, drawn) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(dot, Pages.Of(name).Picture);
        Graphviz.Draw(dot, drawn);
        Assert.Contains("</svg>", File.ReadAllText(drawn), StringComparison.Ordinal);
        File.Delete(dot);
        File.Delete(drawn);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_a_picture(string name) =>
        Assert.Contains($"({name}.svg)", File.ReadAllText(Pages.Document(name)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_index_leads_to_the_page(string name) =>
        Assert.Contains($"({name}.md)", File.ReadAllText(Path.Combine(Pages.Folder, "README.md")), StringComparison.Ordinal);

    private static IEnumerable<double> Numbers(string svg) => Number().Matches(svg).Select(match => double.Parse(match.Value));

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
