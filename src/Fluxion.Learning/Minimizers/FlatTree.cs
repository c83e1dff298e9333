namespace Fluxion;

/// <summary>A tree's floating-point leaves as one vector, and back. Other leaves stay as they are.</summary>
internal sealed class FlatTree<T>
    where T : ITree<T>
{
    private readonly T _like;

    internal FlatTree(string operation, T like)
    {
        _like = like;
        var parts = Tree.Leaves(like).Where(leaf => leaf.DType.IsFloating()).Select(leaf => (leaf is Variable variable ? variable.Value : leaf).Reshape(-1)).ToArray();
        if (parts.Length == 0)
        {
            throw new TreeException($"{operation}: the start has no floating-point leaf, so there is nothing to look for.");
        }

        if (parts.Any(part => part.DType != parts[0].DType))
        {
            throw new DTypeException($"{operation}: the start has leaves of float32 and of float64; cast them to one of these.");
        }

        Start = parts.Length == 1 ? parts[0] : Tensor.Concatenate(parts);
    }

    /// <summary>The vector of the tree given.</summary>
    internal Tensor Start { get; }

    internal T Unpack(Tensor vector)
    {
        var start = 0;
        return Tree.Map(_like, leaf =>
        {
            if (!leaf.DType.IsFloating())
            {
                return leaf;
            }

            var part = leaf.Size == vector.Size ? vector : vector.Slice(0, start, leaf.Size);
            start += leaf.Size;
            return part.Reshape([.. leaf.Shape]);
        });
    }
}
