namespace Fluxion;

/// <summary>Gives leaves out in the order in which a <see cref="TreeWriter"/> took them.</summary>
public sealed class TreeReader
{
    private readonly IReadOnlyList<Tensor> _leaves;
    private int _next;

    /// <summary>A reader at the first leaf.</summary>
    /// <param name="leaves">The leaves to give out.</param>
    public TreeReader(IReadOnlyList<Tensor> leaves) => _leaves = leaves;

    /// <summary>Whether every leaf has been given out.</summary>
    public bool AtEnd => _next == _leaves.Count;

    /// <summary>The next leaf, in the place of <paramref name="like"/>; null in the place of null.</summary>
    /// <param name="like">The leaf that stands there now.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(like))]
    public Tensor? Next(Tensor? like)
    {
        if (like is null)
        {
            return null;
        }

        if (AtEnd)
        {
            throw new InvalidOperationException($"The tree has more leaves than the {_leaves.Count} that were given; flatten a tree of the same structure.");
        }

        return _leaves[_next++];
    }

    /// <summary>The next inner tree, with the structure of <paramref name="like"/>; null in the place of null.</summary>
    /// <typeparam name="T">The inner tree's type.</typeparam>
    /// <param name="like">The tree that stands there now.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(like))]
    public T? Next<T>(T? like)
        where T : ITree<T> => like is null ? default : like.Unflatten(this);
}
