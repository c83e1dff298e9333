namespace Fluxion.Generators;

/// <summary>All that the emitter needs to know about one tree, as plain data that the driver can compare.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Outer">The declarations around the record, outermost first.</param>
/// <param name="Declaration">Such as <c>partial record struct</c>.</param>
/// <param name="Name">The record's name with its type parameters.</param>
/// <param name="Modifier">Empty, <c>virtual</c> or <c>override</c>.</param>
/// <param name="Properties">The properties with leaves, in the order of the leaves, and the constants; those of a base that is a tree are not among them.</param>
internal sealed record TreeModel(
    string HintName,
    string Namespace,
    EquatableArray<string> Outer,
    string Declaration,
    string Name,
    string Modifier,
    EquatableArray<LeafProperty> Properties);
