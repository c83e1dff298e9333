using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generators;

/// <summary>From a declaration marked <c>[Tree]</c> to what the emitter needs, or to what is wrong with it.</summary>
internal static class TreeParser
{
    internal static TreeResult Parse(INamedTypeSymbol type, TypeDeclarationSyntax syntax, CancellationToken cancellation)
    {
        var complaints = new List<DiagnosticInfo>();
        CheckDeclaration(type, syntax, complaints);
        if (complaints.Count > 0)
        {
            return new(null, new([.. complaints]));
        }

        var properties = TreeMembers.Read(type, complaints, cancellation);
        var broken = complaints.Any(complaint => TreeDiagnostics.ById(complaint.Id).DefaultSeverity == DiagnosticSeverity.Error);
        return new(broken ? null : Model(type, properties), new([.. complaints]));
    }

    private static void CheckDeclaration(INamedTypeSymbol type, TypeDeclarationSyntax syntax, List<DiagnosticInfo> complaints)
    {
        var structure = type.IsValueType ? " struct" : "";
        if (!type.IsRecord)
        {
            Report(TreeDiagnostics.NotARecord, syntax.Keyword.ValueText, structure);
        }
        else if (!IsPartial(syntax))
        {
            Report(TreeDiagnostics.NotPartial, structure);
        }

        if (type.IsFileLocal)
        {
            Report(TreeDiagnostics.FileLocal);
        }

        foreach (var outer in syntax.Ancestors().OfType<TypeDeclarationSyntax>().Where(outer => !IsPartial(outer)))
        {
            Report(TreeDiagnostics.OuterNotPartial, outer.Identifier.ValueText);
        }

        void Report(DiagnosticDescriptor descriptor, params string[] arguments) =>
            complaints.Add(DiagnosticInfo.Create(descriptor, syntax.Identifier.GetLocation(), [type.Name, .. arguments]));
    }

    private static TreeModel Model(INamedTypeSymbol type, IEnumerable<LeafProperty> properties)
    {
        var outer = new List<string>();
        for (var around = type.ContainingType; around is not null; around = around.ContainingType)
        {
            outer.Insert(0, $"{Keywords(around)} {Name(around)}");
        }

        var modifier = type.BaseType is { } parent && FluxionTypes.IsMarked(parent) ? "override " : type.IsSealed || type.IsValueType ? "" : "virtual ";
        var space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        return new(HintName(type), space, new([.. outer]), Keywords(type), Name(type), modifier, new([.. properties]));
    }

    private static bool IsPartial(TypeDeclarationSyntax syntax) => syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static string Keywords(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "partial record struct",
        (true, _) => "partial record",
        (_, TypeKind.Struct) => "partial struct",
        (_, TypeKind.Interface) => "partial interface",
        _ => "partial class",
    };

    private static string Name(INamedTypeSymbol type) => type.ToDisplayString(new SymbolDisplayFormat(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers));

    private static string HintName(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(new SymbolDisplayFormat(
            typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
            genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters));
        return name.Replace('<', '(').Replace('>', ')').Replace(" ", "") + ".Tree.g.cs";
    }
}
