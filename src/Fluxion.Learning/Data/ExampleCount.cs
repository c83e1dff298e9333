namespace Fluxion;

/// <summary>How many examples a set has: the length of the first axis that its tensors have in common.</summary>
internal static class ExampleCount
{
    internal static int Of<T>(T set)
        where T : ITree<T>
    {
        var leaves = Tree.Leaves(set);
        return leaves.Count > 0 && leaves.All(leaf => leaf.Rank > 0 && leaf.Shape[0] == leaves[0].Shape[0])
            ? leaves[0].Shape[0]
            : throw new ShapeException($"Batches: the tensors of a set have one row an example, along a first axis of one length, but these are {Shapes(set, leaves)}.");
    }

    private static string Shapes<T>(T set, IReadOnlyList<Tensor> leaves)
        where T : ITree<T> => leaves.Count == 0
            ? "none"
            : string.Join(", ", Tree.Paths(set).Zip(leaves, (path, leaf) => $"{path} {leaf.Shape}".TrimStart()));
}
