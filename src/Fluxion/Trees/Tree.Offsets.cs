namespace Fluxion;

public static partial class Tree
{
    /// <summary>
    /// Where the elements of each leaf start when a tree is laid out as one vector, each leaf in row-major order and the leaves in theirs,
    /// and at last how many elements there are. Leaves that are not floating-point, such as counters, take no place.
    /// </summary>
    /// <typeparam name="T">The tree's type.</typeparam>
    /// <param name="tree">The tree.</param>
    public static IReadOnlyList<int> Offsets<T>(T tree)
        where T : ITree<T>
    {
        var leaves = Leaves(tree);
        var offsets = new int[leaves.Count + 1];
        for (var i = 0; i < leaves.Count; i++)
        {
            offsets[i + 1] = offsets[i] + (leaves[i].DType.IsFloating() ? leaves[i].Size : 0);
        }

        return offsets;
    }
}
