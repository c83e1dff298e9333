namespace Fluxion.Generators;

/// <summary>A property with leaves.</summary>
internal sealed record LeafProperty(string Name, LeafShape Shape);
