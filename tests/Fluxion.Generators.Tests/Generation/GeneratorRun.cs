using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Generators.Tests;

/// <summary>Runs the generator over source text, against the real library.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "Fluxion.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private GeneratorDriver _driver;

    internal GeneratorRun(params string[] sources)
    {
        Compilation = CSharpCompilation.Create(
            "Sample",
            sources.Select((source, i) => Text(source, $"Sample{i}.cs")),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(
            [new TreeGenerator().AsSourceGenerator()],
            parseOptions: Parse,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Run(Compilation);
    }

    internal Compilation Compilation { get; private set; }

    /// <summary>What the compiler says of the sources and what was generated, hints left out.</summary>
    internal IReadOnlyList<Diagnostic> CompilerDiagnostics { get; private set; } = [];

    internal GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    internal IReadOnlyList<Diagnostic> Diagnostics => [.. Result.Diagnostics.OrderBy(d => d.Location.SourceSpan.Start)];

    internal string OnlySource => Assert.Single(Result.GeneratedSources).SourceText.ToString();

    /// <summary>Runs again over a changed compilation, as an editor does: the file has another text.</summary>
    internal void Again(int file, string source)
    {
        var old = Compilation.SyntaxTrees.ElementAt(file);
        Run(Compilation.ReplaceSyntaxTree(old, Text(source, old.FilePath)));
    }

    internal static SyntaxTree Text(string source, string path) => CSharpSyntaxTree.ParseText(source, Parse, path);

    private void Run(Compilation compilation)
    {
        Compilation = compilation;
        _driver = _driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        CompilerDiagnostics = [.. complete.GetDiagnostics().Where(d => d.Severity > DiagnosticSeverity.Info)];
    }
}
