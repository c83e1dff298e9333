using Microsoft.CodeAnalysis;

namespace Fluxion.Generators;

/// <summary>From the type of a property to where its leaves lie: a shape, nothing for a constant, or a problem.</summary>
internal static class LeafClassifier
{
    internal static Classification Classify(ITypeSymbol type)
    {
        if (FluxionTypes.IsTensor(type))
        {
            return new LeafShape.Leaf();
        }

        if (FluxionTypes.IsTree(type))
        {
            return new LeafShape.Branch(null, null);
        }

        return type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => Items(Classify(array.ElementType)),
            IArrayTypeSymbol array => Classify(array.ElementType).IsConstant ? Classification.Constant : Unsupported(type),
            INamedTypeSymbol { IsTupleType: true } tuple => Tuple(tuple),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Optional(nullable.TypeArguments[0]),
            INamedTypeSymbol named when IsList(named) => Items(Classify(named.TypeArguments[0])),
            INamedTypeSymbol { TypeKind: TypeKind.Delegate } => Classification.Delegate,
            _ when TreeBase(type) is { } tree => new LeafShape.Branch(Qualified(tree), Qualified(type)),
            ITypeParameterSymbol parameter => Open(parameter),
            INamedTypeSymbol named => TensorSearch.Explain(named) is { } problem ? problem : Classification.Constant,
            _ => Classification.Constant,
        };
    }

    private static Classification Items(Classification item) => item.Shape is { } shape ? new LeafShape.Items(shape) : item;

    private static Classification Optional(ITypeSymbol value) => Classify(value) switch
    {
        // Writer and reader have overloads for nullable trees.
        { Shape: LeafShape.Branch branch } => branch,
        { Shape: { } shape } => new LeafShape.Optional(shape),
        var other => other,
    };

    private static Classification Tuple(INamedTypeSymbol tuple)
    {
        var elements = tuple.TupleElements.Select(element => (element.Name, Classification: Classify(element.Type))).ToArray();
        if (elements.FirstOrDefault(element => element.Classification.Problem is not null) is { Classification: { } problem })
        {
            return problem;
        }

        return elements.Any(element => element.Classification.Shape is not null)
            ? new LeafShape.Tuple(new([.. elements.Select(element => new TupleElement(element.Name, element.Classification.Shape))]))
            : elements.Any(element => element.Classification.IsDelegate) ? Classification.Delegate : Classification.Constant;
    }

    private static bool IsList(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IReadOnlyList_T ||
        (type is { Arity: 1, ContainingType: null } && type.ContainingNamespace.ToDisplayString() switch
        {
            "System.Collections.Generic" => type.Name == "List",
            "System.Collections.Immutable" => type.Name == "ImmutableArray",
            _ => false,
        });

    /// <summary>The nearest base that is a tree. Its methods are virtual, so what comes back has the property's own type.</summary>
    private static ITypeSymbol? TreeBase(ITypeSymbol type)
    {
        var bases = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.AsEnumerable() : type.BaseType is { } own ? [own] : [];
        return bases.Select(candidate => FluxionTypes.IsTree(candidate) ? candidate : TreeBase(candidate)).FirstOrDefault(found => found is not null);
    }

    private static Classification Open(ITypeParameterSymbol parameter) =>
        parameter.HasUnmanagedTypeConstraint ? Classification.Constant : new Problem(TreeDiagnostics.OpenTypeParameter, parameter.Name);

    private static Problem Unsupported(ITypeSymbol type) =>
        new(TreeDiagnostics.UnsupportedContainer, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));

    private static string Qualified(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
