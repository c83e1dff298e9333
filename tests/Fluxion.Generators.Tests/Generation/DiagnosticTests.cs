using Microsoft.CodeAnalysis;

namespace Fluxion.Generators.Tests;

/// <summary>Every complaint: its number, the word it stands at, and what it says to do.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("FLX001", "Net", "write 'partial record Net'", "[Tree] public partial class Net { public Tensor W { get; init; } }")]
    [InlineData("FLX001", "Net", "'Net' is a struct: write 'partial record struct Net'", "[Tree] public partial struct Net { public Tensor W { get; init; } }")]
    [InlineData("FLX002", "Net", "write 'partial record Net'", "[Tree] public record Net(Tensor W);")]
    [InlineData("FLX002", "Net", "write 'partial record struct Net'", "[Tree] public record struct Net(Tensor W);")]
    [InlineData("FLX003", "Net", "add 'partial' to 'Outer'", "public class Outer { [Tree] public partial record Net(Tensor W); }")]
    [InlineData("FLX004", "W", "in a 'Dictionary<string, Tensor>'", "[Tree] public partial record Net(Dictionary<string, Tensor> W);")]
    [InlineData("FLX004", "W", "in a 'IEnumerable<Tensor>'", "[Tree] public partial record Net(IEnumerable<Tensor> W);")]
    [InlineData("FLX004", "W", "in a 'Tensor[,]'", "[Tree] public partial record Net(Tensor[,] W);")]
    [InlineData("FLX004", "W", "use T[], List<T>", "[Tree] public partial record Net((int, Lazy<Tensor>)[] W);")]
    [InlineData("FLX004", "W", "in a 'HashSet<Other>'", "[Tree] public partial record Other(Tensor W); [Tree] public partial record Net(HashSet<Other> W);")]
    [InlineData("FLX005", "A", "holds tensors ('W') but is no tree: mark 'Linear' with [Tree]", "public record Linear(Tensor W); [Tree] public partial record Net(Linear A);")]
    [InlineData("FLX005", "A", "'Bank'", "public class Bank { private Dictionary<int, Tensor> _all = []; } [Tree] public partial record Net(Bank[] A);")]
    [InlineData("FLX005", "A", "('Inner')", "public record Linear(Tensor W); public record Box(Linear Inner); [Tree] public partial record Net(Box A);")]
    [InlineData("FLX006", "W", "'{ get; init; }'", "[Tree] public partial record Net(string Name) { public Tensor W { get; } = null!; }")]
    [InlineData("FLX006", "Layers", "'{ get; init; }'", "[Tree] public partial record Net(string Name) { public List<Tensor> Layers { get; } = []; }")]
    [InlineData("FLX007", "_w", "make it a property with 'init'", "[Tree] public partial record Net(string Name) { private readonly Tensor _w = null!; public Tensor Get() => _w; }")]
    [InlineData("FLX008", "W", "write 'where T : ITree<T>'", "[Tree] public partial record Net<T>(T W);")]
    [InlineData("FLX008", "W", "write 'where T : ITree<T>'", "[Tree] public partial record Net<T>(List<T> W);")]
    [InlineData("FLX009", "F", "tensors it captures get no gradient", "[Tree] public partial record Net(Func<Tensor, Tensor> F);")]
    [InlineData("FLX010", "Dense", "derives from the tree 'Layer'", "[Tree] public partial record Layer(Tensor A); public record Dense(Tensor A, Tensor B) : Layer(A);")]
    [InlineData("FLX011", "Net", "make it internal or private", "[Tree] file partial record Net(Tensor W);")]
    public void A_declaration_that_cannot_be_a_tree_is_explained(string id, string place, string advice, string source)
    {
        var run = new GeneratorRun("using System; using System.Collections.Generic; using Fluxion; namespace Sample; " + source);

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(place, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Contains(advice, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public double Area => 2; public Tensor Twice => W;")]
    [InlineData("public Tensor Twice { get { return W; } }")]
    [InlineData("public static readonly Tensor Zero = null!; public const int Size = 3;")]
    [InlineData("public string Name { get; } = \"\"; private readonly int _n;")]
    [InlineData("public DayOfWeek Day { get; init; } public Type? Kind { get; init; } public object? Tag { get; init; }")]
    [InlineData("public Dictionary<string, int> Sizes { get; init; } = []; public Uri? Link { get; init; }")]
    public void Computed_properties_statics_and_constants_are_no_leaves(string members)
    {
        var run = new GeneratorRun($"using System; using System.Collections.Generic; using Fluxion; namespace Sample; [Tree] public partial record Net(Tensor W) {{ {members} }}");

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.CompilerDiagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(1, run.OnlySource.Split("leaves.Add(").Length - 1);
    }

    [Fact]
    public void All_complaints_about_one_record_come_at_once()
    {
        var run = new GeneratorRun("using System.Collections.Generic; using Fluxion; [Tree] public partial record Net(HashSet<Tensor> A) { public Tensor B { get; } = null!; }");

        Assert.Equal(["FLX004", "FLX006"], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void A_warning_or_hint_does_not_keep_the_tree_from_being_written()
    {
        var run = new GeneratorRun("using System; using Fluxion; [Tree] public partial record Net(Tensor W, Func<Tensor, Tensor> F) { private Tensor? _cache; public void Set() => _cache = W; }");

        Assert.Equal([DiagnosticSeverity.Info, DiagnosticSeverity.Warning], run.Diagnostics.Select(d => d.Severity));
        Assert.Contains("leaves.Add(\"W\", this.W)", run.OnlySource, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_can_be_suppressed_where_it_stands()
    {
        var run = new GeneratorRun("using Fluxion;\n[Tree] public partial record Net(Tensor W) {\n#pragma warning disable FLX007\nprivate Tensor? _cache;\n#pragma warning restore FLX007\npublic void Set() => _cache = W; }");
        Assert.DoesNotContain(run.Diagnostics, d => !d.IsSuppressed);
    }

    [Fact]
    public void Every_complaint_is_documented_and_tested()
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "tree-diagnostics.md"));
        var tested = File.ReadAllText(Path.Combine(Repository(), "tests", "Fluxion.Generators.Tests", "Generation", "DiagnosticTests.cs"));
        for (var i = 1; i <= 11; i++)
        {
            Assert.Contains($"## FLX{i:000}", page, StringComparison.Ordinal);
            Assert.Contains($"InlineData(\"FLX{i:000}\"", tested, StringComparison.Ordinal);
            Assert.Equal($"FLX{i:000}", TreeDiagnostics.ById($"FLX{i:000}").Id);
        }
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
