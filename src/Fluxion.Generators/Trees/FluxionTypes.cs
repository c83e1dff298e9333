using Microsoft.CodeAnalysis;

namespace Fluxion.Generators;

/// <summary>Recognises the library's types by name.</summary>
internal static class FluxionTypes
{
    internal const string TreeAttribute = "Fluxion.TreeAttribute";

    internal static bool IsTensor(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Tensor" or "Variable", Arity: 0 } && InFluxion(type);

    internal static bool IsMarked(INamedTypeSymbol type) =>
        type.OriginalDefinition.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "TreeAttribute" } name && InFluxion(name));

    /// <summary>
    /// Whether the type is <c>ITree</c> of itself. A marked record is one even where its generated half cannot be seen yet, which is so
    /// for every record of the compilation at hand.
    /// </summary>
    internal static bool IsTree(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named when IsMarked(named) => true,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(constraint => IsTreeOf(constraint, type) || constraint.AllInterfaces.Any(i => IsTreeOf(i, type))),
        _ => type.AllInterfaces.Any(i => IsTreeOf(i, type)),
    };

    internal static bool InFluxion(ISymbol symbol) => symbol is { ContainingType: null, ContainingNamespace: { Name: "Fluxion", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsTreeOf(ITypeSymbol candidate, ITypeSymbol type) =>
        candidate is INamedTypeSymbol { Name: "ITree", Arity: 1 } tree && InFluxion(tree) && SymbolEqualityComparer.Default.Equals(tree.TypeArguments[0], type);
}
