namespace Fluxion;

/// <summary>
/// The Jacobian of a function from tree to tree: for each leaf of the result a tree like the argument, whose leaves are blocks. A block's
/// shape is the shape of the result's leaf followed by that of the argument's. It is a tree itself, so transforms nest over it.
/// </summary>
/// <example><c>Jacobian(f)(model)[y => y.Loss].Bias</c> is ∂Loss/∂Bias.</example>
/// <typeparam name="T">The argument's type.</typeparam>
/// <typeparam name="TResult">The result's type.</typeparam>
public sealed class JacobianBlocks<T, TResult> : ITree<JacobianBlocks<T, TResult>>
    where T : ITree<T>
    where TResult : ITree<TResult>
{
    private readonly T _argument;
    private readonly TResult _result;
    private readonly T[] _rows;

    // Argument and result give structure and shapes; no block is computed from their values.
    internal JacobianBlocks(T argument, TResult result, T[] rows)
        : this(argument, result, Tree.Paths(result), rows)
    {
    }

    private JacobianBlocks(T argument, TResult result, IReadOnlyList<string> paths, T[] rows) =>
        (_argument, _result, Paths, _rows) = (argument, result, paths, rows);

    /// <summary>How many leaves the result has.</summary>
    public int Count => _rows.Length;

    /// <summary>The path to each leaf of the result, as <see cref="Tree.Paths"/> gives it.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The derivatives of one leaf of the result.</summary>
    /// <param name="leaf">Its place in the order of the leaves.</param>
    /// <exception cref="ArgumentOutOfRangeException">The result has no such leaf.</exception>
    public T this[int leaf] => leaf >= 0 && leaf < _rows.Length
        ? _rows[leaf]
        : throw new ArgumentOutOfRangeException(nameof(leaf), leaf, $"JacobianBlocks: the result has the leaves 0 to {_rows.Length - 1} ({Named}).");

    /// <summary>The derivatives of one leaf of the result.</summary>
    /// <param name="path">Its path, such as <c>Loss</c> or <c>Layers[2].Bias</c>.</param>
    /// <exception cref="ArgumentException">The result has no such leaf.</exception>
    public T this[string path] => _rows[PlaceOf(path)];

    /// <summary>The derivatives of one leaf of the result, such as <c>j[y => y.Loss]</c>.</summary>
    /// <param name="leaf">From the result to its leaf.</param>
    /// <exception cref="ArgumentException">What comes back is not a leaf of the result.</exception>
    public T this[Func<TResult, Tensor> leaf] => _rows[PlaceOf(leaf)];

    /// <summary>
    /// One matrix: the elements of the result's leaves down, those of the argument's leaves across, each leaf in row-major order and the
    /// leaves in theirs, where <see cref="Tree.Offsets"/> says. Leaves without derivatives, such as counters, have no place in it.
    /// </summary>
    /// <exception cref="ShapeException">A transform has been over the blocks, so that they have other shapes; call it within the function.</exception>
    public Tensor ToDense()
    {
        var (arguments, results) = (Tree.Leaves(_argument), Tree.Leaves(_result));
        return Tensor.Concatenate([.. Enumerable.Range(0, Count).Where(i => results[i].DType.IsFloating()).Select(Row)]);

        Tensor Row(int i)
        {
            var blocks = Tree.Leaves(_rows[i]);
            return Tensor.Concatenate(
                [.. Enumerable.Range(0, blocks.Count).Where(j => arguments[j].DType.IsFloating()).Select(j => Matrix(blocks[j], results[i].Shape, arguments[j].Shape))], 1);
        }
    }

    /// <summary>How every leaf of the result moves with one leaf of the argument.</summary>
    internal TResult Column(int leaf) => Tree.Unflatten(_result, [.. _rows.Select(row => Tree.Leaves(row)[leaf])]);

    void ITree<JacobianBlocks<T, TResult>>.Flatten(TreeWriter leaves)
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            leaves.Add(Paths[i], _rows[i]);
        }
    }

    JacobianBlocks<T, TResult> ITree<JacobianBlocks<T, TResult>>.Unflatten(TreeReader leaves) =>
        new(_argument, _result, Paths, Array.ConvertAll(_rows, row => leaves.Next(row)));

    private static Tensor Matrix(Tensor block, Shape y, Shape x) => block.Shape.SequenceEqual([.. y, .. x])
        ? block.Reshape(y.Size, x.Size)
        : throw new ShapeException(
            $"JacobianBlocks.ToDense: a block has shape {block.Shape} where {y} and {x} belong; call ToDense within the function that is batched or differentiated.");

    private int PlaceOf(string path)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Paths[i] == path)
            {
                return i;
            }
        }

        throw new ArgumentException($"JacobianBlocks: the result has no leaf {path}; it has {Named}.", nameof(path));
    }

    private int PlaceOf(Func<TResult, Tensor> leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        var (wanted, leaves) = (leaf(_result), Tree.Leaves(_result));
        for (var i = 0; i < Count; i++)
        {
            if (ReferenceEquals(leaves[i], wanted))
            {
                return i;
            }
        }

        throw new ArgumentException($"JacobianBlocks: the function must return one of the result's leaves as it is; it has {Named}.", nameof(leaf));
    }

    private string Named => string.Join(", ", Paths);
}
