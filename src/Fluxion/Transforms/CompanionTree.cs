namespace Fluxion;

/// <summary>A tree of tangents or cotangents has the structure, types and shapes of what it belongs to.</summary>
internal static class CompanionTree
{
    /// <summary>The leaves of what was given, one for each of the owner's.</summary>
    internal static IReadOnlyList<Tensor> Leaves<T>(string operation, string name, string ownerName, T owner, T given)
        where T : ITree<T>
    {
        var (own, leaves) = (Tree.Flatten(owner), Tree.Flatten(given));
        TreeMismatch.ThrowIfDifferent(operation, owner, own, given, leaves, ownerName, name);
        for (var i = 0; i < own.Leaves.Count; i++)
        {
            var type = own.Leaves[i].Type;
            if (leaves.Leaves[i].Type != type)
            {
                var path = Tree.Paths(owner)[i];
                Companion.Check(operation, path.Length == 0 ? name : $"{name} {path}", ownerName, type, leaves.Leaves[i]);
            }
        }

        return leaves.Leaves;
    }
}
