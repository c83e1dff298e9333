namespace Fluxion;

/// <summary>What an optimiser keeps, turned from a list of trees into a list for every leaf, and back.</summary>
internal sealed class LeafMemory<T>
    where T : ITree<T>
{
    private readonly IReadOnlyList<T> _trees;
    private readonly IReadOnlyList<Tensor>[] _before;
    private readonly Tensor[][] _leaves;
    private int _next;

    internal LeafMemory(IReadOnlyList<T> trees, IReadOnlyList<Tensor>[] before, int leaves) =>
        (_trees, _before, _leaves) = (trees, before, new Tensor[leaves][]);

    /// <summary>What is kept of the next leaf; the caller puts in its place what is to be kept from now on.</summary>
    internal Tensor[] Next()
    {
        var kept = new Tensor[_before.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = _before[i][_next] is Variable variable ? variable.Value : _before[i][_next];
        }

        return _leaves[_next++] = kept;
    }

    internal IReadOnlyList<T> Trees() =>
        [.. _trees.Select((tree, i) => Tree.Unflatten(tree, [.. _leaves.Select(kept => kept[i])]))];
}
