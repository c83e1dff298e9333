using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generators;

/// <summary>Finds records that derive from a tree without being marked themselves: their own leaves would silently be constants.</summary>
internal static class UnmarkedDerivation
{
    internal static DiagnosticInfo? Find(GeneratorSyntaxContext found, CancellationToken cancellation)
    {
        var declaration = (RecordDeclarationSyntax)found.Node;
        if (found.SemanticModel.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type || FluxionTypes.IsMarked(type))
        {
            return null;
        }

        // A record in several parts names its base in one of them.
        var names = declaration.BaseList!.Types.Select(part => found.SemanticModel.GetTypeInfo(part.Type, cancellation).Type);
        return names.OfType<INamedTypeSymbol>().FirstOrDefault(name => name.TypeKind == TypeKind.Class && FluxionTypes.IsMarked(name)) is { } tree
            ? DiagnosticInfo.Create(TreeDiagnostics.DerivedNotMarked, declaration.Identifier.GetLocation(), type.Name, tree.Name)
            : null;
    }
}
