namespace Fluxion.Generators;

/// <summary>A property that is part of a tree: with leaves, or a constant.</summary>
internal sealed record LeafProperty(string Name, LeafShape Shape);
