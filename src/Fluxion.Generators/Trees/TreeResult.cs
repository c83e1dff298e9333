namespace Fluxion.Generators;

/// <summary>What came of looking at one declaration: a tree, unless an error stands in its way, and what is to be said about it.</summary>
internal sealed record TreeResult(TreeModel? Tree, EquatableArray<DiagnosticInfo> Diagnostics);
