namespace Fluxion;

/// <summary>What can be done with any tree: look at its leaves, and make a tree of the same structure with other leaves.</summary>
public static partial class Tree
{
    /// <summary>The leaves in order.</summary>
    /// <typeparam name="T">The tree's type.</typeparam>
    /// <param name="tree">The tree.</param>
    public static IReadOnlyList<Tensor> Leaves<T>(T tree)
        where T : ITree<T> => Flatten(tree).Leaves;

    /// <summary>The path to each leaf in order, such as <c>Hidden.Weights</c> or <c>Layers[2].Bias</c>; empty for a tensor alone.</summary>
    /// <typeparam name="T">The tree's type.</typeparam>
    /// <param name="tree">The tree.</param>
    public static IReadOnlyList<string> Paths<T>(T tree)
        where T : ITree<T> => Flatten(tree, withPaths: true).Paths;

    /// <summary>The tree whose leaves are the function's values; constants stay.</summary>
    /// <typeparam name="T">The tree's type.</typeparam>
    /// <param name="tree">The tree.</param>
    /// <param name="f">From a leaf to the leaf in its place, called in the order of the leaves.</param>
    public static T Map<T>(T tree, Func<Tensor, Tensor> f)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(f);
        var leaves = Leaves(tree);
        var mapped = new Tensor[leaves.Count];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = f(leaves[i]);
        }

        return tree.Unflatten(new TreeReader(mapped));
    }

    /// <summary>The tree whose leaves are the function's values at the leaves of two trees of one structure; constants are those of the first.</summary>
    /// <typeparam name="T">The trees' type.</typeparam>
    /// <param name="a">The first tree.</param>
    /// <param name="b">The second tree.</param>
    /// <param name="f">From the leaves at one place to the leaf in their place, called in the order of the leaves.</param>
    /// <exception cref="TreeException">The structures differ.</exception>
    public static T Map<T>(T a, T b, Func<Tensor, Tensor, Tensor> f)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(f);
        var (x, y) = (Flatten(a), Flatten(b));
        TreeMismatch.ThrowIfDifferent("Tree.Map", a, x, b, y);
        var mapped = new Tensor[x.Leaves.Count];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = f(x.Leaves[i], y.Leaves[i]);
        }

        return a.Unflatten(new TreeReader(mapped));
    }

    /// <summary>The tree with other leaves; constants stay.</summary>
    /// <typeparam name="T">The tree's type.</typeparam>
    /// <param name="like">A tree of the wanted structure.</param>
    /// <param name="leaves">The new leaves, as many as it has, in the order of <see cref="Leaves"/>.</param>
    /// <exception cref="TreeException">There are too few or too many leaves.</exception>
    public static T Unflatten<T>(T like, IReadOnlyList<Tensor> leaves)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var places = Flatten(like).Leaves.Count;
        if (places != leaves.Count)
        {
            TreeMismatch.ThrowCount(Paths(like), leaves.Count);
        }

        return like.Unflatten(new TreeReader(leaves));
    }

    internal static TreeWriter Flatten<T>(T tree, bool withPaths = false)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(tree);
        var writer = new TreeWriter(withPaths);
        tree.Flatten(writer);
        return writer;
    }
}
