using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fluxion.Generators;

/// <summary>The properties of a record that hold leaves or constants, in order, with complaints about members that would be lost.</summary>
internal static class TreeMembers
{
    internal static IReadOnlyList<LeafProperty> Read(INamedTypeSymbol type, List<DiagnosticInfo> complaints, CancellationToken cancellation)
    {
        var found = new List<LeafProperty>();
        foreach (var declaring in WithPlainBases(type))
        {
            cancellation.ThrowIfCancellationRequested();
            var properties = Properties(declaring).ToArray();
            foreach (var property in properties)
            {
                if (found.All(leaf => leaf.Name != property.Name) && Leaf(property, type, complaints) is { } leaf)
                {
                    found.Add(leaf);
                }
            }

            foreach (var field in declaring.GetMembers().OfType<IFieldSymbol>().Where(field => IsLost(field, properties)))
            {
                complaints.Add(DiagnosticInfo.Create(TreeDiagnostics.Field, Place(field, type), field.Name));
            }
        }

        return found;
    }

    // A base that is a tree hands its own leaves over; the properties of any other base are taken as if they were the record's own.
    private static IEnumerable<INamedTypeSymbol> WithPlainBases(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (chain.Count > 0 && FluxionTypes.IsMarked(current))
            {
                break;
            }

            chain.Push(current);
        }

        return chain;
    }

    // Positional ones first, which the compiler lists after those of the body.
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => !property.IsStatic && !property.IsIndexer && property.GetMethod is not null && property.ExplicitInterfaceImplementations.IsEmpty
            && !property.IsImplicitlyDeclared | IsPositional(property))
        .OrderBy(property => IsPositional(property) ? 0 : 1);

    private static bool IsPositional(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax);

    private static LeafProperty? Leaf(IPropertySymbol property, INamedTypeSymbol type, List<DiagnosticInfo> complaints)
    {
        var settable = property.SetMethod is { } set && (set.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(property.ContainingType, type));
        var (shape, problem, isDelegate) = LeafClassifier.Classify(property.Type);
        if ((!settable && !IsAuto(property)) || property is { IsOverride: true, OverriddenProperty.ContainingType: var first } && !IsTaken(first, type))
        {
            return null;
        }

        if (problem is not null)
        {
            Report(problem.Descriptor, problem.Arguments);
        }
        else if (shape is null)
        {
            if (isDelegate)
            {
                Report(TreeDiagnostics.DelegateIsConstant);
            }

            return IsReadable(property, type) ? new(property.Name, new LeafShape.Constant()) : null;
        }
        else if (!settable)
        {
            Report(TreeDiagnostics.NotSettable);
        }
        else
        {
            return new(property.Name, shape);
        }

        return null;

        void Report(DiagnosticDescriptor descriptor, params string[] arguments) =>
            complaints.Add(DiagnosticInfo.Create(descriptor, Place(property, type), [property.Name, .. arguments]));
    }

    // What a base keeps to itself cannot be told apart.
    private static bool IsReadable(IPropertySymbol property, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingType, type)
        || property.GetMethod!.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsTaken(INamedTypeSymbol declaring, INamedTypeSymbol type) =>
        WithPlainBases(type).Contains(declaring, SymbolEqualityComparer.Default);

    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    // A property of the field's type that can be set and has no storage of its own is taken to be the field's.
    private static bool IsLost(IFieldSymbol field, IPropertySymbol[] properties) =>
        field is { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false, AssociatedSymbol: null }
        && LeafClassifier.Classify(field.Type) is { Shape: not null } or { Problem: not null }
        && !properties.Any(property => property.SetMethod is not null && !IsAuto(property) && SymbolEqualityComparer.Default.Equals(property.Type, field.Type));

    // What stands in another assembly has no place in this one: then it is the record itself.
    private static Location? Place(ISymbol member, INamedTypeSymbol type) =>
        member.Locations.FirstOrDefault(location => location.IsInSource) ?? type.Locations.FirstOrDefault();
}
