namespace Fluxion;

/// <content>
/// One epoch over a set: a tree, or a pair of inputs and targets, whose tensors have one row an example. Every example comes once. For the
/// next epoch use another key: <c>foreach (var epoch in key.Split(epochs)) foreach (var batch in Batches.Mini(set, 32, epoch))</c>.
/// </content>
public static partial class Batches
{
    /// <summary>The whole set as one batch, in its own order.</summary>
    /// <typeparam name="T">The set's type.</typeparam>
    /// <param name="set">Tensors with a common first axis.</param>
    /// <exception cref="ShapeException">The tensors have no common first axis.</exception>
    public static IEnumerable<T> Full<T>(T set)
        where T : ITree<T> => ExampleCount.Of(set) == 0 ? [] : [set];

    /// <summary>The whole set as one batch, in its own order.</summary>
    /// <param name="set">Inputs and targets with a common first axis.</param>
    /// <exception cref="ShapeException">The tensors have no common first axis.</exception>
    public static IEnumerable<(Tensor X, Tensor Y)> Full((Tensor X, Tensor Y) set) => Full(Examples.Of(set)).Select(Pair);

    /// <summary>Batches of some size, in random order; the last one has what is left.</summary>
    /// <typeparam name="T">The set's type.</typeparam>
    /// <param name="set">Tensors with a common first axis.</param>
    /// <param name="size">The number of examples in a batch, at least 1.</param>
    /// <param name="key">Decides the order.</param>
    /// <exception cref="ShapeException">The tensors have no common first axis.</exception>
    public static IEnumerable<T> Mini<T>(T set, int size, Key key)
        where T : ITree<T> =>
        Shuffled(key, ExampleCount.Of(set), size).Select(batch => Tree.Map(set, leaf => leaf.GatherRows(batch)));

    /// <summary>Batches of some size, in random order; the last one has what is left.</summary>
    /// <param name="set">Inputs and targets with a common first axis.</param>
    /// <param name="size">The number of examples in a batch, at least 1.</param>
    /// <param name="key">Decides the order.</param>
    /// <exception cref="ShapeException">The tensors have no common first axis.</exception>
    public static IEnumerable<(Tensor X, Tensor Y)> Mini((Tensor X, Tensor Y) set, int size, Key key) => Mini(Examples.Of(set), size, key).Select(Pair);

    /// <summary>One example after the other, in random order, each as a batch of one: its tensors keep their first axis.</summary>
    /// <typeparam name="T">The set's type.</typeparam>
    /// <param name="set">Tensors with a common first axis.</param>
    /// <param name="key">Decides the order.</param>
    /// <exception cref="ShapeException">The tensors have no common first axis.</exception>
    public static IEnumerable<T> Single<T>(T set, Key key)
        where T : ITree<T> => Mini(set, 1, key);

    /// <summary>One example after the other, in random order, each as a batch of one: its tensors keep their first axis.</summary>
    /// <param name="set">Inputs and targets with a common first axis.</param>
    /// <param name="key">Decides the order.</param>
    /// <exception cref="ShapeException">The tensors have no common first axis.</exception>
    public static IEnumerable<(Tensor X, Tensor Y)> Single((Tensor X, Tensor Y) set, Key key) => Mini(set, 1, key);

    private static (Tensor X, Tensor Y) Pair(Examples examples) => (examples.X, examples.Y);
}
