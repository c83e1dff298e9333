using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

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
    /// <exception cref="TreeException">No leaf is left.</exception>
    [return: NotNullIfNotNull(nameof(like))]
    public Tensor? Next(Tensor? like)
    {
        if (like is null)
        {
            return null;
        }

        if (AtEnd)
        {
            throw new TreeException($"The tree has more leaves than the {_leaves.Count} that were given; flatten a tree of the same structure.");
        }

        return _leaves[_next++];
    }

    /// <summary>The next leaf as a variable, in the place of <paramref name="like"/>; a plain value becomes a new one.</summary>
    /// <param name="like">The variable that stands there now.</param>
    /// <exception cref="TreeException">No leaf is left, or the leaf is followed by a transform, which a variable cannot be.</exception>
    [return: NotNullIfNotNull(nameof(like))]
    public Variable? Next(Variable? like) => Next((Tensor?)like) switch
    {
        null => null,
        Variable variable => variable,
        { Interpreter: null } value => Tensor.Variable(value),
        _ => throw new TreeException("A property of type Variable cannot hold what a transform follows; declare it as Tensor, to which variables can be assigned too."),
    };

    /// <summary>The next inner tree, with the structure of <paramref name="like"/>; null in the place of null.</summary>
    /// <typeparam name="T">The inner tree's type.</typeparam>
    /// <param name="like">The tree that stands there now.</param>
    [return: NotNullIfNotNull(nameof(like))]
    public T? Next<T>(T? like)
        where T : ITree<T> => like is null ? default : like.Unflatten(this);

    /// <summary>The next inner tree, with the structure of <paramref name="like"/>; null in the place of null.</summary>
    /// <typeparam name="T">The inner tree's type, a struct.</typeparam>
    /// <param name="like">The tree that stands there now.</param>
    public T? Next<T>(T? like)
        where T : struct, ITree<T> => like is { } tree ? tree.Unflatten(this) : null;

    /// <summary>The next array, as long as <paramref name="like"/>; null in the place of null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="like">The array that stands there now.</param>
    /// <param name="next">Reads one item, given the one that stands there now.</param>
    [return: NotNullIfNotNull(nameof(like))]
    public T[]? NextItems<T>(T[]? like, Func<TreeReader, T, T> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (like is null)
        {
            return null;
        }

        var items = new T[like.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = next(this, like[i]);
        }

        return items;
    }

    /// <summary>The next list, as long as <paramref name="like"/>; null in the place of null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="like">The list that stands there now.</param>
    /// <param name="next">Reads one item, given the one that stands there now.</param>
    [return: NotNullIfNotNull(nameof(like))]
    public List<T>? NextItems<T>(List<T>? like, Func<TreeReader, T, T> next) => like is null ? null : [.. NextItems(like.ToArray(), next)];

    /// <summary>The next read-only list, as long as <paramref name="like"/>; null in the place of null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="like">The list that stands there now.</param>
    /// <param name="next">Reads one item, given the one that stands there now.</param>
    [return: NotNullIfNotNull(nameof(like))]
    public IReadOnlyList<T>? NextItems<T>(IReadOnlyList<T>? like, Func<TreeReader, T, T> next) => like is null ? null : NextItems(like.ToArray(), next);

    /// <summary>The next immutable array, as long as <paramref name="like"/>; <c>default</c> in the place of <c>default</c>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="like">The array that stands there now.</param>
    /// <param name="next">Reads one item, given the one that stands there now.</param>
    public ImmutableArray<T> NextItems<T>(ImmutableArray<T> like, Func<TreeReader, T, T> next) =>
        like.IsDefault ? default : ImmutableArray.Create(NextItems(like.ToArray(), next));
}
