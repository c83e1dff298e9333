using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generators;

/// <summary>Writes the <c>ITree</c> half of every partial record marked <c>[Tree]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TreeGenerator : IIncrementalGenerator
{
    internal const string TreesStep = "Trees";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var results = context.SyntaxProvider.ForAttributeWithMetadataName(
            FluxionTypes.TreeAttribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (match, cancellation) => TreeParser.Parse((INamedTypeSymbol)match.TargetSymbol, (TypeDeclarationSyntax)match.TargetNode, cancellation));

        // Kept apart, so that a diagnostic's place, which moves with every line typed above it, does not write the tree again.
        var trees = results.Select(static (result, _) => result.Tree).WithTrackingName(TreesStep);
        var complaints = results.SelectMany(static (result, _) => result.Diagnostics);

        var unmarked = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is RecordDeclarationSyntax { BaseList: not null },
            static (found, cancellation) => UnmarkedDerivation.Find(found, cancellation)).Where(static complaint => complaint is not null);

        context.RegisterSourceOutput(trees, static (output, tree) =>
        {
            if (tree is not null)
            {
                output.AddSource(tree.HintName, TreeEmitter.Emit(tree));
            }
        });
        context.RegisterSourceOutput(complaints.Combine(context.CompilationProvider), static (output, pair) => Report(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(unmarked.Combine(context.CompilationProvider), static (output, pair) => Report(output, pair.Left!, pair.Right));
    }

    private static void Report(SourceProductionContext output, DiagnosticInfo complaint, Compilation compilation) =>
        output.ReportDiagnostic(complaint.ToDiagnostic(compilation));
}
