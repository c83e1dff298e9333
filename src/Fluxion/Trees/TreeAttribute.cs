namespace Fluxion;

/// <summary>
/// Makes a partial record a tree: the generator writes <see cref="ITree{TSelf}"/> for it at build time. Leaves are its properties
/// that are tensors, trees, and tuples, arrays and lists of these; every other property is a constant of the tree.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class TreeAttribute : Attribute;
