using Microsoft.CodeAnalysis;

namespace Fluxion.Generators;

/// <summary>Looks for tensors inside types that are no trees, so that none is a constant by oversight.</summary>
internal static class TensorSearch
{
    /// <summary>The problem with a type that holds tensors somewhere; null where it holds none.</summary>
    internal static Problem? Explain(INamedTypeSymbol type)
    {
        var display = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        if (Member(type, Seen()) is { } member)
        {
            return new Problem(TreeDiagnostics.NotATree, display, member);
        }

        return MentionsTensors(type, Seen()) ? new Problem(TreeDiagnostics.UnsupportedContainer, display) : null;
    }

    private static HashSet<ITypeSymbol> Seen() => new(SymbolEqualityComparer.Default);

    private static bool Holds(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (FluxionTypes.IsTensor(type) || FluxionTypes.IsTree(type))
        {
            return true;
        }

        return seen.Add(type) && type switch
        {
            IArrayTypeSymbol array => Holds(array.ElementType, seen),
            INamedTypeSymbol { TypeKind: TypeKind.Delegate } => false,
            INamedTypeSymbol named => MentionsTensors(named, seen) || Member(named, seen) is not null,
            _ => false,
        };
    }

    // A Dictionary<string, Tensor>, or a class of one's own that derives from one.
    private static bool MentionsTensors(INamedTypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeArguments.Any(argument => Holds(argument, seen)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of a field or property of the user's own type that holds tensors.</summary>
    private static string? Member(INamedTypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        // The platform's own types hold tensors only through their type arguments; to walk all of them would be slow.
        if (type.SpecialType != SpecialType.None || Root(type) is "System" or "Microsoft")
        {
            return null;
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (!field.IsStatic && !field.IsConst && Holds(field.Type, seen))
            {
                return field.AssociatedSymbol?.Name ?? field.Name;
            }
        }

        return type.BaseType is { } parent ? Member(parent, seen) : null;
    }

    private static string Root(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name ?? "";
    }
}
