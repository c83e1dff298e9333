using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fluxion.Conventions.Tests;

/// <summary>Compiles a block as a user's program would be, generators included, and runs it.</summary>
internal static class CodeRunner
{
    // What a new console project has without saying so.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>What the block prints, or an error with what the compiler says.</summary>
    public static string Run(CodeBlock block)
    {
        using var image = Compile(block);
        var context = new AssemblyLoadContext(block.ToString(), isCollectible: true);
        var output = Console.Out;
        var printed = new StringWriter();
        try
        {
            Console.SetOut(printed);
            var entry = context.LoadFromStream(image).EntryPoint!;
            var result = entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            (result as Task)?.GetAwaiter().GetResult();
        }
        catch (TargetInvocationException failure)
        {
            throw new InvalidOperationException($"{block} throws: {failure.InnerException}", failure.InnerException);
        }
        finally
        {
            Console.SetOut(output);
            context.Unload();
        }

        return printed.ToString();
    }

    private static MemoryStream Compile(CodeBlock block)
    {
        var trees = new[] { ImplicitUsings, block.Code }.Select(code => CSharpSyntaxTree.ParseText(code, Parsing));
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        var compilation = CSharpCompilation.Create($"Documentation{block.Line}", trees, References, options);
        CSharpGeneratorDriver.Create(Generators(), parseOptions: Parsing).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var complaints);
        var image = new MemoryStream();
        var errors = complaints.Concat(complete.Emit(image).Diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0)
        {
            throw new InvalidOperationException($"{block} does not compile:{Environment.NewLine}{string.Join(Environment.NewLine, errors.Select(Describe))}");
        }

        image.Position = 0;
        return image;

        // Lines are counted from the fence, which is where an editor shows them.
        string Describe(Diagnostic error) => $"{block.Document}:{block.Line + 1 + error.Location.GetLineSpan().StartLinePosition.Line}: {error.GetMessage()}";
    }

    private static IEnumerable<ISourceGenerator> Generators() =>
        Assembly.Load("Fluxion.Generators").GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IIncrementalGenerator)) && !type.IsAbstract)
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
}
