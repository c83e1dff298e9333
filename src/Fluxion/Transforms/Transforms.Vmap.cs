namespace Fluxion;

public static partial class Transforms
{
    /// <summary>
    /// A function written for one example, as a function of a batch: one pass over all of them, no loop. It may be nested, and stand under
    /// or over any other transform.
    /// </summary>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">The axis of the argument along which the examples lie.</param>
    /// <param name="outAxis">The axis of the result along which they are to lie.</param>
    public static Func<Tensor, Tensor> Vmap(Func<Tensor, Tensor> function, int inAxis = 0, int outAxis = 0) =>
        x => Vectorization.Of(function, x, _ => inAxis, outAxis);

    /// <summary>A function from tree to tree written for one example, as a function of a batch: every leaf has the batch axis.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function of one example.</param>
    /// <param name="inAxis">The axis of each leaf along which the examples lie.</param>
    /// <param name="outAxis">The axis of each result along which they are to lie.</param>
    public static Func<T, TResult> Vmap<T, TResult>(Func<T, TResult> function, int inAxis = 0, int outAxis = 0)
        where T : ITree<T>
        where TResult : ITree<TResult> => x => Vectorization.Of(function, x, _ => inAxis, outAxis);
}
