namespace Fluxion;

/// <summary>
/// A plain immutable value whose leaves are tensors: a model, its gradient, an optimiser's state. <c>[Tree]</c> on a partial
/// record writes both methods at build time. A tensor is the smallest tree.
/// </summary>
/// <typeparam name="TSelf">The implementing type itself.</typeparam>
public interface ITree<TSelf>
    where TSelf : ITree<TSelf>
{
    /// <summary>Hands every leaf over, always in the same order, and every constant by <see cref="TreeWriter.AddConstant"/>.</summary>
    /// <param name="leaves">Takes the leaves.</param>
    void Flatten(TreeWriter leaves);

    /// <summary>The same structure with other leaves, read in the order in which <see cref="Flatten"/> hands them over.</summary>
    /// <param name="leaves">Gives the leaves.</param>
    TSelf Unflatten(TreeReader leaves);
}
