using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Conventions.Tests;

/// <summary>A C# file with its syntax.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Syntax">The same, parsed.</param>
internal sealed record SourceFile(string Path, string Text, CompilationUnitSyntax Syntax)
{
    public int Lines => Text.AsSpan().TrimEnd().Count('\n') + 1;

    /// <summary>The types at the top level of the file, delegates included.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types =>
        Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    public static SourceFile Read(string path)
    {
        var text = Repository.Text(path);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        return new SourceFile(path, text, (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, options).GetRoot());
    }

    public static string NameOf(MemberDeclarationSyntax type) =>
        type is BaseTypeDeclarationSyntax declaration ? declaration.Identifier.Text : ((DelegateDeclarationSyntax)type).Identifier.Text;

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public override string ToString() => Path;
}
