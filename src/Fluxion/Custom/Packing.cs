namespace Fluxion;

/// <summary>A tree of results as one vector and back, so that an operation with one output can return any number.</summary>
internal sealed class Packing<T>
    where T : ITree<T>
{
    private T? _like;
    private bool _unpacked;

    internal Tensor Pack(string operation, T tree)
    {
        // Later runs have the same structure; what they return is not held on to, for it may be the end of a recorded graph.
        _like = _unpacked ? default : tree;
        var leaves = Tree.Leaves(tree);
        if (leaves.Count == 0 || leaves.Any(leaf => leaf.DType != leaves[0].DType))
        {
            throw new DTypeException($"{operation}: the results must be at least one tensor, all of one floating-point type; cast them, or return fewer.");
        }

        return leaves.Count == 1 ? leaves[0] : FlatLeaves.Join(leaves);
    }

    internal T Unpack(Tensor packed)
    {
        var like = _like!;
        (_like, _unpacked) = (default, true);
        return Tree.Unflatten(like, FlatLeaves.Split(packed, Tree.Leaves(like)));
    }
}
