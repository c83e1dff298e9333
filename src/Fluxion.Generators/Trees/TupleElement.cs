namespace Fluxion.Generators;

/// <summary>One element of a tuple.</summary>
internal sealed record TupleElement(string Name, LeafShape? Shape);
