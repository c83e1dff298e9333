namespace Fluxion.Generators;

/// <summary>Where the leaves of one property lie, as plain data that the driver can compare.</summary>
internal abstract record LeafShape
{
    /// <summary>A tensor.</summary>
    internal sealed record Leaf : LeafShape;

    /// <summary>Another tree. The two names are needed where the property's type derives from the tree's type.</summary>
    internal sealed record Branch(string? TreeType, string? PropertyType) : LeafShape;

    /// <summary>An array or list.</summary>
    internal sealed record Items(LeafShape Item) : LeafShape;

    /// <summary>A tuple; what has no shape is a constant.</summary>
    internal sealed record Tuple(EquatableArray<TupleElement> Elements) : LeafShape;

    /// <summary>No leaves: a number or anything else that belongs to the structure.</summary>
    internal sealed record Constant : LeafShape;

    /// <summary>A nullable struct other than a tree.</summary>
    internal sealed record Optional(LeafShape Value) : LeafShape;
}
